package app.kith.intake.readers.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.SourceFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address books whose cards, entries or values are in two encodings. */
class TwoEncodingsCardsTest {
  @TempDir private Path folder;

  private Problems problems = new Problems();

  private List<String> names(FileKind kind, byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    Path file = Files.write(folder.resolve("book"), bytes.toByteArray());
    SourceFormat format = SourceFormat.ofCards(kind, FormatGuess.encoding(file));
    List<String> names = new ArrayList<>();
    try (CardRowSource source = CardRowSource.open(file, format)) {
      int name = source.header().indexOf("Full name");
      for (Row row = source.next(); row != null; row = source.next()) {
        names.add(row.cell(name));
      }
      problems = source.problems();
    }
    return names;
  }

  private static byte[] card(String name, String charset) {
    return ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nEND:VCARD\r\n")
        .getBytes(Charset.forName(charset));
  }

  private static byte[] entry(String name, String charset) {
    return ("dn: uid=1\ncn: " + name + "\nmail: a@example.com\n\n")
        .getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, José García, René Noël", "GB18030, 张伟, 李娜"})
  void cardsAndEntriesKeepTheirCharacters(String charset, String one, String two)
      throws IOException {
    assertThat(
            names(
                FileKind.VCARD,
                card("Zoë Müller", "UTF-8"),
                card("王芳", "UTF-8"),
                card(one, charset),
                card(two, charset)))
        .containsExactly("Zoë Müller", "王芳", one, two);
    assertThat(problems.count(ProblemKind.OTHER_ENCODING)).isEqualTo(2);
    assertThat(problems.list().getFirst().rows()).containsExactly(11L, 15L);
    assertThat(
            names(
                FileKind.LDIF,
                entry(one, charset),
                entry(two, charset),
                entry("Zoë Müller", "UTF-8"),
                entry("王芳", "UTF-8")))
        .containsExactly(one, two, "Zoë Müller", "王芳");
    assertThat(problems.count(ProblemKind.OTHER_ENCODING)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, José García", "GB18030, 张伟", "windows-1252, René"})
  void packedValuesThatAreNoUtf8KeepTheirCharacters(String charset, String name)
      throws IOException {
    byte[] bytes = name.getBytes(Charset.forName(charset));
    assertThat(names(FileKind.LDIF, packed(bytes))).containsExactly(name);
    assertThat(problems.list()).hasSize(1);
    assertThat(problems.count(ProblemKind.OTHER_VALUE_ENCODING)).isOne();
  }

  @Test
  void packedValuesThatAreNoTextStayAsTheyAre() throws IOException {
    byte[] noText = {(byte) 0x89, 0, 1, (byte) 0xff, (byte) 0xfe, 3};
    assertThat(names(FileKind.LDIF, packed(noText))).containsExactly("iQAB//4D");
    assertThat(problems.list()).isEmpty();
    assertThat(names(FileKind.LDIF, packed("Zoë".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("Zoë");
    assertThat(problems.list()).isEmpty();
  }

  private static byte[] packed(byte[] name) {
    return entry(": " + Base64.getEncoder().encodeToString(name), "US-ASCII", "cn:");
  }

  private static byte[] entry(String value, String charset, String attribute) {
    return ("dn: uid=1\n" + attribute + value + "\nmail: a@example.com\n\n")
        .getBytes(Charset.forName(charset));
  }
}
