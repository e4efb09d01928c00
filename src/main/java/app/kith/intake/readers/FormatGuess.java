package app.kith.intake.readers;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a text file is to be read, told from its first mebibyte and its first foreign letters. */
public final class FormatGuess {
  private static final int HEAD = 1 << 13;
  private static final int SAMPLE = 1 << 20;
  private static final long SEARCHED = 64L << 20;

  private FormatGuess() {}

  /**
   * Guesses a file's format.
   *
   * @throws UserFacingException if the file is empty or no text
   */
  public static SourceFormat of(Path file) {
    return of(file, null);
  }

  /** Guesses the rest of a file's format where a person has chosen the encoding. */
  public static SourceFormat of(Path file, @Nullable Encoding chosen) {
    String name = SourceInput.name(file);
    try (SourceInput in = SourceInput.open(file)) {
      byte[] head = in.readNBytes(SAMPLE);
      FileSignature.refuseOtherThanText(name, head);
      Encoding encoding = chosen != null ? chosen : EncodingGuess.of(telling(head, in));
      String text = text(head, encoding);
      if (text.isBlank()) {
        throw new UserFacingException(Message.of("intake.refused.empty", name));
      }
      FileSignature.refuseOtherFormats(name, text);
      Delimiter delimiter = TableGuess.delimiter(text);
      if (chosen == null && Prose.is(text, delimiter)) {
        throw new UserFacingException(Message.of("intake.refused.prose", name));
      }
      TableHead table = TableGuess.head(text, delimiter);
      return new SourceFormat(
              encoding, delimiter, LineEnd.of(text), table.firstRecord(), table.named())
          .withChosen(chosen != null);
    } catch (IOException e) {
      throw new UserFacingException(Message.of("intake.refused.unreadable", name), e);
    }
  }

  /** Guesses where the table begins, for a delimiter that a person has chosen. */
  public static SourceFormat of(Path file, SourceFormat format, Delimiter delimiter) {
    Encoding encoding = format.encoding();
    String name = SourceInput.name(file);
    try (SourceInput in = SourceInput.open(file)) {
      String text = text(in.readNBytes(SAMPLE), encoding);
      TableHead table = TableGuess.head(text, delimiter);
      return new SourceFormat(
              encoding, delimiter, LineEnd.of(text), table.firstRecord(), table.named())
          .withChosen(format.chosen());
    } catch (IOException e) {
      throw new UserFacingException(Message.of("intake.refused.unreadable", name), e);
    }
  }

  /** A file's first bytes, unpacked if it is a gzip file; up to 8 KiB. */
  public static byte[] head(Path file) {
    try (SourceInput in = SourceInput.open(file)) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new UserFacingException(
          Message.of("intake.refused.unreadable", SourceInput.name(file)), e);
    }
  }

  /** Bytes as text in the encoding that they seem to have. */
  public static String text(byte[] bytes) {
    return text(bytes, EncodingGuess.of(bytes));
  }

  /**
   * The text of bytes that should be UTF-8 and are not, in the encoding that they fit.
   *
   * @return null if they fit none or are no text
   */
  public static @Nullable String foreign(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return null;
      }
    }
    Encoding encoding = ForeignLines.in(bytes).encoding();
    return encoding == null ? null : LineText.mixed(bytes, 0, bytes.length, encoding);
  }

  /** The encoding that a text file seems to have. */
  public static Encoding encoding(Path file) {
    try (SourceInput in = SourceInput.open(file)) {
      return EncodingGuess.of(telling(in.readNBytes(SAMPLE), in));
    } catch (IOException e) {
      throw new UserFacingException(
          Message.of("intake.refused.unreadable", SourceInput.name(file)), e);
    }
  }

  /** The head, or, if it is plain ASCII, the first stretch of the file that is not. */
  private static byte[] telling(byte[] head, SourceInput in) throws IOException {
    if (head.length < SAMPLE || !isAscii(head)) {
      return head;
    }
    for (long searched = 0; searched < SEARCHED; searched += SAMPLE) {
      byte[] next = in.readNBytes(SAMPLE);
      if (next.length == 0) {
        return head;
      }
      if (!isAscii(next)) {
        int from = 0;
        while (next[from] >= 0) {
          from++;
        }
        return Arrays.copyOfRange(next, from, next.length);
      }
    }
    return head;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b <= 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] head, Encoding encoding) {
    String text = new String(head, encoding.charset());
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return head.length < SAMPLE ? plain : plain.substring(0, Math.max(1, lastLineEnd(plain)));
  }

  private static int lastLineEnd(String text) {
    return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  }
}
