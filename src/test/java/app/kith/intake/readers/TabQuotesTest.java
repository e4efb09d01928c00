package app.kith.intake.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabQuotesTest {
  @TempDir private Path folder;

  @Test
  void aMarkThatIsALetterTakesNoLinesWithIt() throws IOException {
    assertThat(rows("Name\tNote\nAnn\t\"Big one\nBob\t5\" pipe\nCid\tsaid \"yes\"\nDee\tno\n"))
        .containsExactly(
            List.of("Ann", "\"Big one"),
            List.of("Bob", "5\" pipe"),
            List.of("Cid", "said \"yes\""),
            List.of("Dee", "no"));
  }

  @Test
  void twoLettersInFarApartLinesDoNotMeet() throws IOException {
    assertThat(rows("Name\tNote\nAnn\t\"one\nBob\ttwo\nCid\t\"three\nDee\tfour\n"))
        .extracting(List::getFirst)
        .containsExactly("Ann", "Bob", "Cid", "Dee");
  }

  @Test
  void aCellThatIsQuotedOverLinesStaysOneCell() throws IOException {
    assertThat(rows("Name\tNote\nAnn\t\"one\ntwo \"\"x\"\"\nthree\"\nBob\t\"a\tb\"\nCid\t\"c\"\n"))
        .containsExactly(
            List.of("Ann", "one\ntwo \"x\"\nthree"), List.of("Bob", "a\tb"), List.of("Cid", "c"));
  }

  @Test
  void aMarkAtTheEndOfTheFileIsALetter() throws IOException {
    assertThat(rows("Name\tNote\r\nAnn\tone\r\nBob\t\"two"))
        .containsExactly(List.of("Ann", "one"), List.of("Bob", "\"two"));
  }

  @Test
  void aWordInMarksInsideATextKeepsThem() throws IOException {
    assertThat(rows("Name\tNote\nAnn\t\"Big\" Bob\nBob\tx\n"))
        .contains(List.of("Ann", "\"Big\" Bob"));
  }

  @Test
  void noLineOfARealFileWithBareMarksIsLost() throws IOException {
    Path file = Path.of("../shared/data/text/sms.tsv");
    assumeThat(file).as("the shared data").exists();
    long lines;
    try (var all = Files.lines(file)) {
      lines = all.filter(line -> !line.isBlank()).count();
    }
    long rows = 0;
    SourceFormat format = FormatGuess.of(file);
    try (RowSource source = CsvRowSource.open(file, format)) {
      while (source.next() != null) {
        rows++;
      }
    }

    assertThat(format.delimiter()).isEqualTo(Delimiter.TAB);
    assertThat(format.named()).isFalse();
    assertThat(rows).isEqualTo(lines).isEqualTo(5574);
  }

  private List<List<String>> rows(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("people.tsv"), content);
    SourceFormat format = FormatGuess.of(file, FormatGuess.of(file), Delimiter.TAB);
    List<List<String>> rows = new ArrayList<>();
    try (RowSource source = CsvRowSource.open(file, format)) {
      assertThat(source.header()).containsExactly("Name", "Note");
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row.cells());
      }
    }
    return rows;
  }
}
