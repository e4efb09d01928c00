package app.kith.intake.readers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a file are in another encoding than the rest, as exports that were appended to one
 * another are: in a file of UTF-8 those that are none, in others those that are UTF-8. The other
 * encoding is sought when the first such line is met, from all of them; an ordinary file is never
 * read twice. Notes each such line once, however often the file is opened. Not thread-safe.
 */
final class LineEncodings {
  private final Path file;
  private final Encoding rest;
  private final Problems problems;
  private @Nullable Encoding other;
  private boolean sought;
  private long noted;

  /**
   * The lines of a file.
   *
   * @param rest the encoding that the file seems to have
   */
  LineEncodings(Path file, Encoding rest, Problems problems) {
    this.file = file;
    this.rest = rest;
    this.problems = problems;
    if (!isOfUtf8()) {
      this.other = Encoding.UTF_8;
      this.sought = true;
    }
  }

  /** The encoding that the file seems to have. */
  Encoding rest() {
    return rest;
  }

  /** True if what is in no other encoding is UTF-8. */
  boolean isOfUtf8() {
    return rest == Encoding.UTF_8 || rest == Encoding.UTF_8_BOM;
  }

  /**
   * The text of a line in another encoding than the rest, or null if it is in that.
   *
   * @param line its number, from 1
   */
  @Nullable String foreign(byte[] bytes, int from, int to, long line) throws IOException {
    if (Utf8.isAscii(bytes, from, to)) {
      return null;
    }
    Encoding found = other();
    if (found == null) {
      return null;
    }
    boolean sound = Utf8.fault(bytes, from, to) < 0 && isMeantAsUtf8(bytes, from, to, found);
    if (sound == isOfUtf8()) {
      return null;
    }
    String text =
        sound
            ? new String(bytes, from, to - from, StandardCharsets.UTF_8)
            : LineText.mixed(bytes, from, to, found);
    if (line > noted) {
      problems.addForeign(line, text, found, rest);
      noted = line;
    }
    return text;
  }

  private boolean isMeantAsUtf8(byte[] bytes, int from, int to, Encoding found) {
    return isOfUtf8()
        ? !LineText.isEastAsian(found) || LineText.isUtf8(bytes, from, to, found)
        : LineText.isUtf8(bytes, from, to, rest);
  }

  private @Nullable Encoding other() throws IOException {
    if (!sought) {
      sought = true;
      try (SourceInput in = SourceInput.open(file)) {
        other = ForeignLines.in(in).encoding();
      }
    }
    return other;
  }
}
