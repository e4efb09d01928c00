package app.kith.intake.readers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * One line of a file that is partly UTF-8 and partly in another encoding. Text in another encoding
 * is hardly ever sound UTF-8 by chance; where it might be, in short words, the line stays in the
 * encoding of the others.
 */
final class LineText {
  private static final Set<Encoding> EAST_ASIAN =
      EnumSet.of(
          Encoding.GBK,
          Encoding.GB18030,
          Encoding.BIG5,
          Encoding.SHIFT_JIS,
          Encoding.EUC_JP,
          Encoding.CP949);
  private static final Set<Encoding> LATIN =
      EnumSet.of(
          Encoding.WINDOWS_1250, Encoding.WINDOWS_1252, Encoding.WINDOWS_1254, Encoding.ISO_8859_1);

  /** What a line is in. */
  enum Mix {
    ASCII,
    UTF_8,
    OTHER,
    BOTH
  }

  private LineText() {}

  /** What a line is in. */
  static Mix mix(byte[] line, Encoding other) {
    if (Utf8.isAscii(line, 0, line.length)) {
      return Mix.ASCII;
    }
    if (Utf8.fault(line, 0, line.length) < 0) {
      return isUtf8(line, 0, line.length, other) ? Mix.UTF_8 : Mix.OTHER;
    }
    return isLatin(other) && holdsCommonCharacter(line) ? Mix.BOTH : Mix.OTHER;
  }

  private static boolean holdsCommonCharacter(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      if (line[i] < 0 && isCommonCharacter(line, i, line.length)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A text that is not sound UTF-8 as a whole: what is clearly UTF-8 in it as such, the rest in the
   * other encoding. In Latin text accented letters stand alone, so that each pair that UTF-8 makes
   * of a common letter is one; in other scripts whole cells are told apart.
   */
  static String mixed(byte[] bytes, int from, int to, Encoding other) {
    return isLatin(other) ? byCharacter(bytes, from, to, other) : byCell(bytes, from, to, other);
  }

  private static String byCharacter(byte[] bytes, int from, int to, Encoding other) {
    StringBuilder text = new StringBuilder(to - from);
    Charset charset = other.charset();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && !isCommonCharacter(bytes, at, to)) {
        at++;
      }
      text.append(new String(bytes, start, at - start, charset));
      start = at;
      while (at < to && isCommonCharacter(bytes, at, to)) {
        at += Utf8.length(bytes, at, to);
      }
      text.append(new String(bytes, start, at - start, StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  /**
   * True where UTF-8 has a letter of a living script or a symbol. Its first byte would else be one
   * of the capitals that no symbol follows in Latin text, unlike, say, the last letter of a quoted
   * word.
   */
  private static boolean isCommonCharacter(byte[] bytes, int at, int to) {
    int length = Utf8.length(bytes, at, to);
    int first = bytes[at] & 0xff;
    return length > 2
        || (length == 2 && (first <= 0xC5 || isGreekOrCyrillic(first) || isSemitic(first)));
  }

  private static boolean isGreekOrCyrillic(int first) {
    return first >= 0xCE && first <= 0xD1;
  }

  private static boolean isSemitic(int first) {
    return first >= 0xD7 && first <= 0xDB;
  }

  private static String byCell(byte[] bytes, int from, int to, Encoding other) {
    StringBuilder text = new StringBuilder(to - from);
    int start = from;
    while (start < to) {
      int end = CellBytes.end(bytes, start, to);
      boolean sound = isUtf8(bytes, start, end, other);
      text.append(
          new String(bytes, start, end - start, sound ? StandardCharsets.UTF_8 : other.charset()));
      if (end < to) {
        text.append((char) bytes[end]);
      }
      start = end + 1;
    }
    return text.toString();
  }

  /** True if a text beyond ASCII is UTF-8 and not, by chance, in the other encoding. */
  static boolean isUtf8(byte[] bytes, int from, int to, Encoding other) {
    int characters = 0;
    boolean wide = false;
    boolean common = false;
    boolean inWord = false;
    int length;
    for (int i = from; i < to; i += length) {
      length = Utf8.length(bytes, i, to);
      if (length == 0) {
        return false;
      }
      if (length > 1) {
        characters++;
        wide |= length > 2;
        common |= isCommonCharacter(bytes, i, to);
        inWord |= isSmall(bytes, i - 1, from, to) || isSmall(bytes, i + length, from, to);
      }
    }
    if (characters == 0 || wide) {
      return wide;
    }
    if (isLatin(other)) {
      return common || characters > 2;
    }
    if (isEastAsian(other)) {
      return inWord || !EastAsianGuess.isCommon(Arrays.copyOfRange(bytes, from, to), other);
    }
    return inWord || characters > 2;
  }

  private static boolean isSmall(byte[] bytes, int at, int from, int to) {
    return at >= from && at < to && bytes[at] >= 'a' && bytes[at] <= 'z';
  }

  /** True if its letters are those of Latin script. */
  static boolean isLatin(Encoding encoding) {
    return LATIN.contains(encoding);
  }

  /**
   * True if pairs of bytes are characters, which may be sound UTF-8 by chance: the word for woman.
   */
  static boolean isEastAsian(Encoding encoding) {
    return EAST_ASIAN.contains(encoding);
  }
}
