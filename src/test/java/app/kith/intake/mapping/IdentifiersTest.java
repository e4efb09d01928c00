package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.Row;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits that call something are texts; those that count something are numbers. */
class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "TEXT, Zustell-PLZ, 80331|80000",
    "TEXT, Lieferpostleitzahl, 80331|80000",
    "TEXT, ZIP (delivery), 10001|10002",
    "TEXT, 门店邮编, 200000|100080",
    "TEXT, Rechnungsnummer, 998|1001",
    "TEXT, Steuernr., 123|456",
    "TEXT, SKU, 4711|815",
    "TEXT, Ticket No., 1001|1002",
    "TEXT, Points, 5|07",
    "TEXT, Points, 5|12345678901234567",
    "NUMBER, Street number, 8|112",
    "NUMBER, Number of orders, 10|20",
    "NUMBER, 购买数量, 10|20",
    "NUMBER, Points, 80331|80000",
    "NUMBER, Points, 0.30000000000000004|1.5",
    "NUMBER, Discount code, 1.5|2.25"
  })
  void whatIsCalledANumberIsNoQuantity(ValueKind kind, String header, String values) {
    List<Row> rows =
        Arrays.stream(values.split("\\|", -1)).map(it -> Row.of(2, List.of(it))).toList();
    Sample sample = new Sample(List.of(header), rows);

    Column<PersonField> column =
        new PersonGuess(ZoneOffset.UTC, 2026).guess(sample).columns().getFirst();

    assertThat(column.field()).isEqualTo(PersonField.CUSTOM);
    assertThat(column.reading().kind()).isEqualTo(kind);
  }
}
