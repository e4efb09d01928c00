package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.UserFacingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever stands in a file: no row is lost, and nothing but a sentence comes back. */
class CsvRowSourceProperties {

  @Property(tries = 500)
  void everyWrittenCellIsReadBack(@ForAll("tables") List<List<String>> table) throws IOException {
    StringBuilder text = new StringBuilder("c1,c2,c3\n");
    table.forEach(
        row -> text.append(String.join(",", row.stream().map(this::quoted).toList())).append('\n'));
    withFile(
        text.toString().getBytes(StandardCharsets.UTF_8),
        file -> {
          SourceFormat format =
              new SourceFormat(Encoding.UTF_8, Delimiter.COMMA, LineEnd.LF, 0, true);
          try (CsvRowSource source = CsvRowSource.open(file, format)) {
            for (List<String> row : table) {
              if (row.stream().allMatch(String::isBlank)) {
                continue;
              }
              Row read = source.next();
              assertThat(read).isNotNull();
              assertThat(read.cells()).isEqualTo(row);
            }
            assertThat(source.next()).isNull();
            assertThat(source.records()).isEqualTo(table.size());
          }
        });
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void anyBytesEitherReadOrAreRefusedInASentence(@ForAll("damaged") byte[] bytes)
      throws IOException {
    withFile(
        bytes,
        file -> {
          try (CsvRowSource source = CsvRowSource.open(file)) {
            long rows = 0;
            while (source.next() != null) {
              rows++;
            }
            assertThat(rows + source.blankRecords()).isEqualTo(source.records());
          } catch (UserFacingException e) {
            assertThat(e.userMessage().key()).startsWith("intake.refused.");
          }
        });
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("ab,;\"\n\r\t |é中=@")
            .ofMaxLength(12)
            .map(text -> text.replace("\r", ""));
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    Arbitrary<byte[]> nearly =
        Arbitraries.strings()
            .withChars("ab1,;\"\n\r\t| \0\u0001é中@.")
            .ofMaxLength(400)
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(noise, nearly);
  }

  private String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private interface OnFile {
    void accept(Path file) throws IOException;
  }

  private static void withFile(byte[] bytes, OnFile work) throws IOException {
    Path file = Files.createTempFile("kith", ".csv");
    try {
      Files.write(file, bytes);
      work.accept(file);
    } finally {
      Files.delete(file);
    }
  }
}
