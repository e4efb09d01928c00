package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.intake.readers.Row;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that exclude each other stay texts, and it is said why. */
class MixedValuesTest {

  private static Column<PersonField> read(String... values) {
    List<Row> rows = Arrays.stream(values).map(it -> Row.of(2, List.of(it))).toList();
    return new PersonGuess(ZoneOffset.UTC, 2026)
        .guess(new Sample(List.of("Own"), rows))
        .columns()
        .getFirst();
  }

  @Test
  void amountsInSeveralCurrenciesStayTextsForAReason() {
    Column<PersonField> column = read("$1,234.50", "€50.00", "€5.00");

    assertThat(column.reading().kind()).isEqualTo(ValueKind.TEXT);
    assertThat(column.isCertain()).isFalse();
    assertThat(column.because()).isEqualTo(Message.of("intake.mixed.currencies", "EUR, $"));
  }

  @Test
  void daysInTwoOrdersStayTextsForAReason() {
    Column<PersonField> column = read("25/03/2024", "05/13/2024", "2024-02-30");

    assertThat(column.reading().kind()).isEqualTo(ValueKind.TEXT);
    assertThat(column.isCertain()).isFalse();
    assertThat(column.because())
        .isEqualTo(Message.of("intake.mixed.days", "25/03/2024", "05/13/2024"));
  }

  @Test
  void aPersonWhoChoosesAKindIsNotContradicted() {
    Column<PersonField> chosen = read("$1.00", "€50.00").withKind(ValueKind.NUMBER);

    assertThat(chosen.because()).isNull();
  }

  @Test
  void moneyInOneCurrencyIsANumberInWhateverWayItIsNegative() {
    Column<PersonField> column = read("$1,234.50", "$(50.00)", "-$5", "($7.25)", "$-3", "12");

    assertThat(column.reading().kind()).isEqualTo(ValueKind.NUMBER);
    assertThat(column.isCertain()).isTrue();
  }

  @Test
  void plainTextsNeedNoReason() {
    Column<PersonField> column = read("red", "green");

    assertThat(column.because()).isNull();
    assertThat(column.isCertain()).isTrue();
  }
}
