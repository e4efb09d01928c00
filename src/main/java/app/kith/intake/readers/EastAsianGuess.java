package app.kith.intake.readers;

import org.jspecify.annotations.Nullable;

/**
 * Tells the double-byte encodings apart. Each of them keeps its common characters in a block of
 * lead bytes, so real text in the right encoding lies almost wholly in that block.
 */
final class EastAsianGuess {
  private static final double ENOUGH = 0.8;

  private EastAsianGuess() {}

  /** How much of a text is common characters, 0 to 1. */
  private record Share(Encoding encoding, double common) {}

  /**
   * The double-byte encoding of a text, or null if it is in none.
   *
   * @param bytes cells that hold bytes beyond ASCII
   */
  static @Nullable Encoding of(byte[] bytes) {
    Share best = new Share(Encoding.GBK, 0);
    for (Encoding encoding :
        new Encoding[] {
          Encoding.GBK, Encoding.BIG5, Encoding.SHIFT_JIS, Encoding.EUC_JP, Encoding.CP949
        }) {
      Share share = new Share(encoding, common(bytes, encoding));
      best = share.common > best.common ? share : best;
    }
    if (best.common < ENOUGH) {
      return null;
    }
    Encoding found = best.encoding;
    if (found == Encoding.CP949 && isCommon(bytes, Encoding.GBK) && HanOrHangul.isChinese(bytes)) {
      found = Encoding.GBK;
    }
    return found == Encoding.GBK && hasFourByteCharacter(bytes) ? Encoding.GB18030 : found;
  }

  /** True if nearly all that an encoding makes of a text are its common characters. */
  static boolean isCommon(byte[] bytes, Encoding encoding) {
    return common(bytes, encoding == Encoding.GB18030 ? Encoding.GBK : encoding) >= ENOUGH;
  }

  private static double common(byte[] bytes, Encoding encoding) {
    int characters = 0;
    double common = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xff;
      int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0;
      if (lead < 0x80) {
        i++;
        continue;
      }
      characters++;
      common += weight(encoding, lead, trail);
      i += length(bytes, i, encoding);
    }
    int errors = EncodingGuess.errors(bytes, encoding);
    return characters == 0 ? 0 : (common - 5.0 * errors) / characters;
  }

  private static int length(byte[] bytes, int at, Encoding encoding) {
    int lead = bytes[at] & 0xff;
    int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
    if (encoding == Encoding.SHIFT_JIS && lead >= 0xA1 && lead <= 0xDF) {
      return 1;
    }
    if (encoding == Encoding.EUC_JP && lead == 0x8F) {
      return 3;
    }
    return encoding == Encoding.GBK && second >= 0x30 && second <= 0x39 ? 4 : 2;
  }

  /** 1 for a common character, less for a rare one. */
  private static double weight(Encoding encoding, int lead, int trail) {
    boolean low = trail >= 0xA1;
    return switch (encoding) {
      // level 1 of GB 2312; punctuation and full-width forms
      case GBK -> low && (within(lead, 0xB0, 0xD7) || lead == 0xA1 || lead == 0xA3) ? 1 : 0.3;
      case BIG5 ->
          within(lead, 0xA4, 0xC6) ? low ? 0.97 : 1.03 : within(lead, 0xA1, 0xA3) ? 0.9 : 0.3;
      case SHIFT_JIS -> within(lead, 0x81, 0x83) ? 1.05 : within(lead, 0x88, 0x97) ? 1 : kana(lead);
      case EUC_JP -> low && (lead == 0xA4 || lead == 0xA5) ? 2 : low && lead > 0xAF ? 0.82 : 0.2;
      // precomposed syllables; Chinese text spreads far beyond this block
      case CP949 -> low && within(lead, 0xB0, 0xC8) ? 1.02 : lead == 0xA1 ? 0.9 : 0.2;
      default -> 0;
    };
  }

  private static double kana(int lead) {
    return within(lead, 0xA1, 0xDF) ? 0.4 : 0.3;
  }

  private static boolean within(int value, int from, int to) {
    return value >= from && value <= to;
  }

  private static boolean hasFourByteCharacter(byte[] bytes) {
    int i = 0;
    while (i + 3 < bytes.length) {
      boolean lead = bytes[i] < 0;
      if (lead
          && within(bytes[i + 1], 0x30, 0x39)
          && within(bytes[i + 2] & 0xff, 0x81, 0xFE)
          && within(bytes[i + 3], 0x30, 0x39)) {
        return true;
      }
      i += lead ? 2 : 1;
    }
    return false;
  }
}
