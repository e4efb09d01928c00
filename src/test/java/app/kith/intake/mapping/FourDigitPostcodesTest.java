package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.Row;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourDigitPostcodesTest {
  private final PersonGuess guess = new PersonGuess(ZoneOffset.UTC, 2026);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1010,Wien;8010,Graz;1070,Wien;4020,Linz;8020,Graz",
        "8001,Zürich;3011,Bern;8004,Zürich;4051,Basel",
        "1050,København;8000,Aarhus;5000,Odense;2100,København",
        "0150,Oslo;5003,Bergen;7011,Trondheim;0250,Oslo",
        "2000,Sydney;3000,Melbourne;4000,Brisbane;2010,Sydney"
      })
  void fourDigitsThatGoWithTheTownBesideThemArePostcodes(String rows) {
    assertThat(first(rows)).isEqualTo(PersonField.POSTCODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1987,Wien;1961,Graz;2003,Wien;1974,Linz;1990,Graz",
        "1962,Wien;1975,Vienna;1988,Wien;1999,Lausanne;1954,Genève",
        "2001,Sydney;2014,Sydney;2019,Sydney;2023,Sydney"
      })
  void yearsAreNone(String rows) {
    assertThat(first(rows)).isNotEqualTo(PersonField.POSTCODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1500,Wien;3200,Graz;4800,Wien;1250,Linz;9900,Graz",
        "1500,Sydney;1200,Melbourne;4800,Sydney;7250,Brisbane",
        "1500,Dublin;3200,Madrid;4800,Paris;7250,Rome"
      })
  void amountsAreNone(String rows) {
    assertThat(first(rows)).isNotEqualTo(PersonField.POSTCODE);
  }

  @Test
  void withoutATownBesideThemNothingIsGuessed() {
    assertThat(first("1010,Ann;8010,Bob;1070,Cy;4020,Di")).isNotEqualTo(PersonField.POSTCODE);
  }

  private PersonField first(String rows) {
    List<Row> made =
        Arrays.stream(rows.split(";", -1))
            .map(row -> Row.of(2, List.of(row.split(",", -1))))
            .toList();
    return guess.guess(new Sample(List.of("#1", "#2"), made)).columns().getFirst().field();
  }
}
