package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kith.intake.readers.CsvRowSource;
import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueGuessTest {
  private static final Path PEOPLE =
      Path.of("../shared/data/names-addresses/contacts_many_scripts.csv");

  @TempDir private Path folder;
  private final PersonGuess guess = new PersonGuess(ZoneOffset.UTC, 2026);

  private Column<PersonField> column(String header, String values) {
    List<Row> rows =
        Arrays.stream(values.split("\\|", -1)).map(it -> Row.of(2, List.of(it))).toList();
    return guess.guess(new Sample(List.of(header), rows)).columns().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "EMAIL; ann@example.org|bob@example.org",
        "PHONE; +44 20 7946 0001|+86 138 0013 8000",
        "PHONE; 13800138000|13900139000|18612345678",
        "PHONE; 020 7946 0001|0161 496 0000",
        "PHONE; (212) 555-0100|212-555-0101|212-555-0102|212-555-0103|212-555-0104",
        "COUNTRY; Germany|France|United Kingdom|China",
        "COUNTRY; DE|FR|GB|CN|US",
        "COUNTRY; 中国|德国|法国",
        "POSTCODE; SW1A 1AA|M1 1AE|EC1A 1BB",
        "POSTCODE; 200000|100080|310000|510000",
        "POSTCODE; 1012 AB|3511 CD",
        "BIRTHDAY; 03/04/1980|25/12/1991|1/1/1975",
        "STREET; 12 High Street|4 Station Road|99 Mill Lane",
        "STREET; Hauptstraße 5|Gartenweg 12",
        "STREET; 南京西路100号|中山路8号",
        "COMPANY; Tea & Co Ltd|Miller GmbH|Acme Inc.",
        "COMPANY; 茶叶有限公司|上海贸易集团",
        "JOB_TITLE; Sales Manager|Owner|Software Engineer",
        "CITY; London|Paris|Berlin|Graz",
        "CITY; 上海|北京|成都市",
        "FULL_NAME; Ann Lee|Bob Ray|Maria Garcia",
        "NAME_FAMILY_FIRST; Smith, John|Miller, Ann|Garcia, Maria",
        "NAME_FAMILY_FIRST; Zhang Wei|Li Na|Wang Fang",
        "NAME_FAMILY_FIRST; 张伟|王芳|欧阳娜娜",
        "GIVEN_NAME; Ann|Bob|Maria",
        "WEBSITE; https://a.example|www.b.example",
        "CUSTOM; Oolong|Assam|Sencha",
        "CUSTOM; 12.50|7.95|1,200.00"
      })
  void aColumnWithoutANameIsToldByItsValues(PersonField field, String values) {
    assertThat(column("#1", values).field()).isEqualTo(field);
  }

  @Test
  void theReasonIsSaidWithTheEvidence() {
    Column<PersonField> column =
        column("#3", "ann@example.org|bob@example.org|c@example.org|d@example.org|nothing");

    assertThat(column.because()).isNotNull();
    assertThat(column.because().key()).isEqualTo("intake.because.EMAIL");
    assertThat(column.because().arguments()).containsExactly(4L, 5);
  }

  @Test
  void aPersonsWordNeedsNoReason() {
    assertThat(column("#1", "a@example.org").withField(PersonField.CUSTOM).because()).isNull();
    assertThat(column("Email", "a@example.org").because()).isNull();
  }

  @Test
  void aNamedColumnIsTakenForNoMoreThanItsNameSays() {
    assertThat(column("Favourite town", "London|Paris|Berlin").field())
        .isEqualTo(PersonField.CUSTOM);
    assertThat(column("Erreichbar", "ann@example.org|bob@example.org").field())
        .isEqualTo(PersonField.EMAIL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Smith, John; John Smith; John; Smith",
        "Zhang Wei; Zhang Wei; Wei; Zhang",
        "张伟; 张伟; 伟; 张",
        "欧阳娜娜; 欧阳娜娜; 娜娜; 欧阳",
        "García Márquez, Gabriel; Gabriel García Márquez; Gabriel; García Márquez"
      })
  void namesWithTheFamilyFirstComeApart(String name, String whole, String given, String family) {
    assertThat(NameOrder.familyFirst(name)).isEqualTo(new NameOrder.Parts(whole, given, family));
  }

  @Test
  void oneWordIsAWholeName() {
    assertThat(NameOrder.familyFirst("Madonna").given()).isNull();
    assertThat(NameOrder.familyFirst(", Ann").whole()).isEqualTo(", Ann");
  }

  /** The names of the columns are cut off: everything has to be told by 20 to 400 values each. */
  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en", "de", "fr", "es", "ko", "ru", "sv"})
  void aListOfRealFormatsWithoutNamesIsRead(String locale) throws IOException {
    assumeThat(PEOPLE).as("the shared data").exists();
    Sample sample = headless(locale);

    List<PersonField> fields = guess.guess(sample).columns().stream().map(Column::field).toList();

    assertThat(sample.header().getFirst()).isEqualTo("#1");
    assertThat(fields).hasSize(7);
    assertThat(fields.get(1)).isEqualTo(PersonField.EMAIL);
    assertThat(fields.get(0)).isIn(PersonField.FULL_NAME, PersonField.NAME_FAMILY_FIRST);
    assertThat(fields.get(6)).isEqualTo(PersonField.BIRTHDAY);
    if (!sample.rows().getFirst().cell(5).isEmpty()) {
      assertThat(fields.get(5)).isEqualTo(PersonField.COUNTRY);
    }
    assertThat(fields.get(4)).isEqualTo(PersonField.POSTCODE);
  }

  /** Name, e-mail, phone, street, postcode, country, birthday of one locale, without a header. */
  private Sample headless(String locale) throws IOException {
    List<String> lines = new ArrayList<>();
    try (RowSource all = CsvRowSource.open(PEOPLE, FormatGuess.of(PEOPLE))) {
      for (Row row = all.next(); row != null; row = all.next()) {
        if (row.cell(1).equals(locale)) {
          lines.add(
              String.join(
                  "\t",
                  row.cell(2),
                  row.cell(8),
                  row.cell(9),
                  row.cell(10),
                  row.cell(13),
                  row.cell(14),
                  row.cell(15)));
        }
      }
    }
    Path file = folder.resolve("headless.txt");
    Files.write(file, lines);
    try (RowSource source = CsvRowSource.open(file, FormatGuess.of(file))) {
      return Sample.of(source);
    }
  }
}
