package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowSourceTest {
  @TempDir private Path folder;

  @Test
  void shortRowsAreFilledAndLongRowsAreFaulty() throws IOException {
    Read read = read("a,b,c\n1,2\n1,2,3,\n1,2,3,4\n1,2,3\n");
    assertThat(read.faults()).containsExactly(null, null, ProblemKind.LONG_ROW, null);
    assertThat(read.problems.count(ProblemKind.SHORT_ROW)).isOne();
    assertThat(read.sentence(ProblemKind.LONG_ROW))
        .isEqualTo("One row has more cells than there are columns and is rejected (row 4)");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRowOnly() throws IOException {
    Read read = read("name,mail\nAnn,a@x.org\n\"Bob,b@x.org\nCid,c@x.org\nDan,d@x.org\n");
    assertThat(read.firstCells()).containsExactly("Ann", "", "Cid", "Dan");
    assertThat(read.rows.get(1).fault()).isEqualTo(ProblemKind.OPEN_QUOTE);
    assertThat(read.rows.get(1).line()).isEqualTo(3);
    assertThat(read.rows.get(3).line()).isEqualTo(5);
    assertThat(read.rows.get(3).number()).isEqualTo(5);
  }

  @Test
  void anEndlessRowCostsOneRowOnly() throws IOException {
    Read read = read("name,mail\nAnn,a\nBob," + "x".repeat(3_000_000) + "\nCid,c\n");
    assertThat(read.rows).extracting(Row::fault).containsExactly(null, ProblemKind.HUGE_ROW, null);
    assertThat(read.rows.get(2).cell(0)).isEqualTo("Cid");
  }

  @Test
  void nulCharactersAreLeftOutAndSaidSo() throws IOException {
    Read read = read("name,mail\nAn\0n,a@x.org\nBob,b@x.org\n");
    assertThat(read.firstCells()).containsExactly("Ann", "Bob");
    assertThat(read.problems.list().getFirst().rows()).containsExactly(2L);
  }

  @Test
  void doubledAndMissingNamesAreMadeDistinct() throws IOException {
    Read read = read("Name,name,,NAME\n1,2,3,4\n5,6,7,8\n");
    assertThat(read.header).containsExactly("Name", "name (2)", "#3", "NAME (3)");
    assertThat(read.problems.count(ProblemKind.DUPLICATE_HEADER)).isEqualTo(2);
    assertThat(read.problems.count(ProblemKind.BLANK_HEADER)).isOne();
  }

  @Test
  void aFileWithoutNamesKeepsItsFirstRow() throws IOException {
    Read read = read("1001,ann@x.org,5\n1002,bob@x.org,6\n");
    assertThat(read.header).containsExactly("#1", "#2", "#3");
    assertThat(read.firstCells()).containsExactly("1001", "1002");
    assertThat(read.rows.getFirst().number()).isOne();
  }

  @Test
  void blanksBetweenColumnsAreADelimiter() throws IOException {
    Read read =
        read(" id  date  amount\n 1 19970101   11.77\n 2 19970102  1.00\n 3 19970103 7.5\n");
    assertThat(read.header).containsExactly("id", "date", "amount");
    assertThat(read.rows.getFirst().cells()).containsExactly("1", "19970101", "11.77");
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    Path file = folder.resolve("people.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(file).rows.getFirst().cells()).containsExactly("1", "2");
  }

  @Test
  void aTextLikeBigBobKeepsItsQuotes() throws IOException {
    Read read = read("name,n\n\"Big\" Bob,1\n5\" pipe,2\n");
    assertThat(read.firstCells()).containsExactly("Big Bob", "5\" pipe");
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "'\n\n ', is empty",
    "%PDF-1.7, PDF document",
    "<html><body>, web page",
    "'{\"a\": 1}', JSON",
    "PK\003\004xx, ZIP archive",
    "a\001\002\003\004\005b, not a text file"
  })
  void whatIsNoTableIsRefusedInASentence(String content, String sentence) throws IOException {
    assertThatThrownBy(() -> read(content == null ? "" : content))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> assertThat(new Messages(Locale.US).text(e.userMessage())).contains(sentence));
  }

  @Test
  void aTableOfTenMillionColumnsIsRefusedAsTooWide() {
    String wide = "c,".repeat(10_000_000) + "c\n" + "1,".repeat(10) + "1\n";
    assertThatThrownBy(() -> read(wide))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e ->
                assertThat(new Messages(Locale.US).text(e.userMessage()))
                    .contains("more than 16,384 columns"));
  }

  @Test
  void aDamagedPackedFileIsRefused() throws IOException {
    Path file = folder.resolve("cut.csv.gz");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
    assertThatThrownBy(() -> read(file)).isInstanceOf(UserFacingException.class);
    assertThatThrownBy(() -> read(folder.resolve("none.csv")))
        .isInstanceOf(UserFacingException.class);
  }

  private record Read(List<String> header, List<Row> rows, Problems problems) {
    List<ProblemKind> faults() {
      List<ProblemKind> faults = new ArrayList<>();
      rows.forEach(row -> faults.add(row.fault()));
      return faults;
    }

    List<String> firstCells() {
      return rows.stream().map(row -> row.cell(0)).toList();
    }

    String sentence(ProblemKind kind) {
      return problems.list().stream()
          .filter(problem -> problem.kind() == kind)
          .map(problem -> new Messages(Locale.US).text(problem.message()))
          .findFirst()
          .orElseThrow();
    }
  }

  private Read read(String content) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, content);
    return read(file);
  }

  private static Read read(Path file) {
    try (CsvRowSource source = CsvRowSource.open(file)) {
      List<Row> rows = new ArrayList<>();
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
      return new Read(source.header(), rows, source.problems());
    }
  }
}
