package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every contact file that others wrote reads as its description says. */
class ContactFilesTest {
  private static final Path CONTACTS = Path.of("../shared/data/contacts");

  @TestFactory
  Stream<DynamicTest> everyFileReadsAsDescribed() throws Exception {
    Path description = CONTACTS.resolve("expected.csv");
    assumeThat(description).as("the shared contact files are not beside the project").exists();
    String text = Files.readString(description, StandardCharsets.UTF_8);
    RecordReader reader = new RecordReader(new StringReader(text), Delimiter.COMMA);
    Stream.Builder<DynamicTest> tests = Stream.builder();
    reader.next();
    for (var record = reader.next(); record != null; record = reader.next()) {
      String[] expected = record.cells();
      if (expected.length > 8) {
        tests.add(DynamicTest.dynamicTest(expected[0], () -> readsAs(expected)));
      }
    }
    return tests.build();
  }

  private static void readsAs(String[] expected) {
    Path file = CONTACTS.resolve(expected[0]);
    assumeThat(file).exists();
    SourceFormat format = FormatGuess.of(file);
    assertThat(expected[1]).startsWith(format.encoding().label());
    assertThat(format.delimiter().name()).isEqualTo(expected[2].toUpperCase(Locale.ROOT));
    assertThat(format.lineEnd().name()).isEqualTo(expected[3]);
    assertThat(format.firstRecord()).isEqualTo(Integer.parseInt(expected[4]));
    assertThat(format.named()).isTrue();
    try (CsvRowSource source = CsvRowSource.open(file, format)) {
      assertThat(source.header()).hasSize(Integer.parseInt(expected[5]));
      assertThat(plain(source.header())).startsWith(expected[8].strip());
      long rows = 0;
      while (source.next() != null) {
        rows++;
      }
      assertThat(source.records()).isEqualTo(Long.parseLong(expected[6]));
      assertThat(rows).isEqualTo(Long.parseLong(expected[7]));
      assertThat(source.blankRecords()).isEqualTo(source.records() - rows);
      assertThat(source.problems().count(ProblemKind.UNREADABLE_CHARACTER)).isZero();
    }
  }

  /** The names as they stood in the file, before they were made distinct. */
  private static String plain(List<String> header) {
    return String.join(
        "|",
        header.stream()
            .map(name -> name.replaceAll(" \\(\\d+\\)$", "").replaceAll("^#\\d+$", ""))
            .toList());
  }
}
