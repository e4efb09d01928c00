package app.kith.intake.readers;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a piece of text: byte order mark, NUL pattern of UTF-16, strict UTF-8, then how
 * common the characters are that each East Asian encoding makes of it, then ICU's letter
 * statistics.
 */
final class EncodingGuess {
  private static final Map<String, Encoding> BY_ICU_NAME =
      Map.ofEntries(
          Map.entry("iso-8859-1", Encoding.WINDOWS_1252),
          Map.entry("windows-1252", Encoding.WINDOWS_1252),
          Map.entry("iso-8859-2", Encoding.WINDOWS_1250),
          Map.entry("windows-1250", Encoding.WINDOWS_1250),
          Map.entry("windows-1251", Encoding.WINDOWS_1251),
          Map.entry("iso-8859-7", Encoding.WINDOWS_1253),
          Map.entry("windows-1253", Encoding.WINDOWS_1253),
          Map.entry("iso-8859-9", Encoding.WINDOWS_1254),
          Map.entry("windows-1254", Encoding.WINDOWS_1254),
          Map.entry("iso-8859-8", Encoding.WINDOWS_1255),
          Map.entry("iso-8859-8-i", Encoding.WINDOWS_1255),
          Map.entry("windows-1255", Encoding.WINDOWS_1255),
          Map.entry("windows-1256", Encoding.WINDOWS_1256),
          Map.entry("koi8-r", Encoding.KOI8_R));

  private EncodingGuess() {}

  /**
   * The encoding of a text.
   *
   * @param bytes the text, possibly cut in the middle of a character
   */
  static Encoding of(byte[] bytes) {
    Encoding marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Encoding wide = byNuls(bytes);
    if (wide != null) {
      return wide;
    }
    if (isUtf8(bytes)) {
      return Encoding.UTF_8;
    }
    Encoding mixed = ofMixed(bytes);
    if (mixed != null) {
      return mixed;
    }
    byte[] telling = cellsBeyondAscii(bytes);
    Encoding eastAsian = EastAsianGuess.of(telling);
    return eastAsian != null ? eastAsian : singleByte(telling);
  }

  /** The encoding of the most lines where some are UTF-8 and others are not; null elsewhere. */
  private static @Nullable Encoding ofMixed(byte[] bytes) {
    Encoding other = ForeignLines.in(bytes).encoding();
    Encoding likely = other == null ? Encoding.WINDOWS_1252 : other;
    Map<LineText.Mix, Integer> lines = new EnumMap<>(LineText.Mix.class);
    CellBytes.lines(bytes, line -> lines.merge(LineText.mix(line, likely), 1, Integer::sum));
    int sound = lines.getOrDefault(LineText.Mix.UTF_8, 0);
    int both = lines.getOrDefault(LineText.Mix.BOTH, 0);
    int foreign = lines.getOrDefault(LineText.Mix.OTHER, 0);
    if (sound == 0 && both <= foreign) {
      return null;
    }
    return sound + both >= foreign ? Encoding.UTF_8 : other; // where none fits, it is damaged
  }

  private static @Nullable Encoding byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Encoding.UTF_8_BOM;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Encoding.UTF_32LE;
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Encoding.UTF_32BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Encoding.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) ? Encoding.UTF_16BE : null;
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Delimiters and line ends are ASCII in every script: in UTF-16 each is a pair with a NUL, always
   * on the same side.
   */
  private static @Nullable Encoding byNuls(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int pairs = bytes.length / 2;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (odd > pairs / 8 && even * 50 <= odd) {
      return Encoding.UTF_16LE;
    }
    return even > pairs / 8 && odd * 50 <= even ? Encoding.UTF_16BE : null;
  }

  /** True for UTF-8 with at most one damaged byte in ten characters beyond ASCII. */
  private static boolean isUtf8(byte[] bytes) {
    int sound = 0;
    int damaged = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = Utf8.length(bytes, i, bytes.length);
      if (length == 0 && i + 4 > bytes.length) {
        break;
      }
      sound += length > 1 ? 1 : 0;
      damaged += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return damaged * 10 <= sound;
  }

  /** Only cells that tell something: e-mail addresses and numbers would drown the letters. */
  private static byte[] cellsBeyondAscii(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int start = 0;
    boolean beyond = false;
    for (int i = 0; i <= bytes.length; i++) {
      boolean end = i == bytes.length || ",;\t\r\n\"".indexOf(bytes[i]) >= 0;
      if (!end) {
        beyond |= bytes[i] < 0;
        continue;
      }
      if (beyond) {
        out.write(bytes, start, i - start);
        out.write('\n');
      }
      start = i + 1;
      beyond = false;
    }
    return out.toByteArray();
  }

  /** The encoding of one byte a character whose letters stand as often as in real text. */
  static Encoding singleByte(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > 65536 ? java.util.Arrays.copyOf(bytes, 65536) : bytes);
    for (CharsetMatch match : detector.detectAll()) {
      Encoding found = BY_ICU_NAME.get(match.getName().toLowerCase(Locale.ROOT));
      if (found != null && errors(bytes, found) == 0 && match.getConfidence() > 10) {
        return found == Encoding.WINDOWS_1252 ? latin(bytes) : found;
      }
    }
    return latin(bytes);
  }

  private static Encoding latin(byte[] bytes) {
    for (byte b : bytes) {
      int c = b & 0xff;
      if (c >= 0x80 && c < 0xA0) {
        return Encoding.WINDOWS_1252;
      }
    }
    return Encoding.ISO_8859_1;
  }

  /** How many bytes an encoding cannot make characters of; a character cut at the end is none. */
  static int errors(byte[] bytes, Encoding encoding) {
    var decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(4096);
    int errors = 0;
    while (true) {
      out.clear();
      CoderResult result = decoder.decode(in, out, false);
      if (result.isUnderflow()) {
        return errors;
      }
      if (result.isError()) {
        errors++;
        in.position(in.position() + result.length());
      }
    }
  }
}
