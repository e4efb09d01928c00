package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.intake.readers.Row;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no value decides, days and numbers are read as is usual in the business's country. */
class CustomTest {

  private static Sample sample(String... values) {
    return new Sample(
        List.of("Name", "What"),
        IntStream.range(0, values.length)
            .mapToObj(i -> Row.of(i + 2, List.of("Ann", values[i])))
            .toList());
  }

  private static Column<PersonField> read(String country, Sample sample) {
    Mapping<PersonField> guessed = new PersonGuess(ZoneOffset.UTC, 2026).guess(sample);
    return Custom.of(country)
        .map(custom -> custom.applied(guessed, sample))
        .orElse(guessed)
        .columns()
        .get(1);
  }

  @ParameterizedTest
  @CsvSource({
    "US,MONTH_FIRST,POINT",
    "GB,DAY_FIRST,POINT",
    "DE,DAY_FIRST,COMMA",
    "FR,DAY_FIRST,COMMA",
    "CH,DAY_FIRST,POINT",
    "CN,YEAR_FIRST,POINT",
    "BR,DAY_FIRST,COMMA"
  })
  void everyCountryHasItsCustom(String country, DateOrder dates, NumberStyle numbers) {
    assertThat(Custom.of(country)).contains(new Custom(dates, numbers));
  }

  @Test
  void aDayThatNothingDecidesIsReadAsInTheCountryAndSaysSo() {
    Sample days = sample("03/04/2021", "05/06/2021");

    assertThat(read("", days).reading().dates()).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(read("US", days).reading().dates()).isEqualTo(DateOrder.MONTH_FIRST);
    Column<PersonField> british = read("GB", days);
    assertThat(british.reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(british.isDoubtful()).isTrue();
    assertThat(ReadingReason.of(british, days).map(Message::key)).contains("intake.reading.custom");
    assertThat(ReadingReason.of(read("", days), days).map(Message::key))
        .contains("intake.reading.open");
  }

  @Test
  void aNumberThatNothingDecidesIsReadAsInTheCountry() {
    assertThat(read("DE", sample("1.234", "2.500")).reading().numbers())
        .isEqualTo(NumberStyle.COMMA);
    assertThat(read("US", sample("1.234", "2.500")).reading().numbers())
        .isEqualTo(NumberStyle.POINT);
  }

  @Test
  void whatTheValuesDecideNoCustomChanges() {
    assertThat(read("GB", sample("12/31/2020", "01/02/2021")).reading().dates())
        .isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(read("DE", sample("1.5", "2.500")).reading().numbers()).isEqualTo(NumberStyle.POINT);
    assertThat(read("US", sample("03.04.2021")).reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void twoDigitYearsComeFirstWhereThatIsUsual() {
    assertThat(read("CN", sample("24/11/20", "23/12/05")).reading().dates())
        .isEqualTo(DateOrder.YEAR_FIRST);
    assertThat(read("CN", sample("03/04/2021")).reading().dates()).isEqualTo(DateOrder.MONTH_FIRST);
  }
}
