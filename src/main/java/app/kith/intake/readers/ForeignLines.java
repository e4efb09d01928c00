package app.kith.intake.readers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file that are no UTF-8, and the encoding that they are in instead. */
final class ForeignLines {
  private static final int ENOUGH = 1 << 16;
  private static final double CLEAR = 0.9;

  /** In fewer bytes the statistics of letters tell the languages of Latin script by luck. */
  private static final int TELLING = 400;

  private final ByteArrayOutputStream cells = new ByteArrayOutputStream();

  /** Looks through a text until it has met enough of them. */
  static ForeignLines in(InputStream text) throws IOException {
    ForeignLines lines = new ForeignLines();
    LineBlocks blocks = new LineBlocks(text);
    while (lines.cells.size() < ENOUGH && blocks.next()) {
      lines.take(blocks);
    }
    return lines;
  }

  /** Looks through a piece of text. */
  static ForeignLines in(byte[] text) {
    try {
      return in(new ByteArrayInputStream(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text is in memory
    }
  }

  private void take(LineBlocks blocks) {
    int fault = Utf8.fault(blocks.bytes(), 0, blocks.length());
    while (fault >= 0 && cells.size() < ENOUGH) {
      int end = blocks.endOfLine(fault);
      CellBytes.addForeign(blocks.bytes(), blocks.startOfLine(fault), end, cells);
      fault = Utf8.fault(blocks.bytes(), end, blocks.length());
    }
  }

  /**
   * The encoding in which nearly all of their cells read like text, or null if there is none: then
   * the bytes are damaged rather than in another encoding.
   */
  @Nullable Encoding encoding() {
    byte[] bytes = cells.toByteArray();
    if (bytes.length == 0) {
      return null;
    }
    Encoding eastAsian = EastAsianGuess.of(bytes);
    if (eastAsian != null && isClear(bytes, eastAsian)) {
      return eastAsian;
    }
    for (Encoding single : singles(bytes)) {
      if (isClear(bytes, single)) {
        return single;
      }
    }
    return null;
  }

  private static List<Encoding> singles(byte[] bytes) {
    Encoding guessed = wide(EncodingGuess.singleByte(bytes));
    boolean isTelling = bytes.length >= TELLING && !isTheSame(bytes, guessed);
    if (!LineText.isLatin(guessed) || isTelling) {
      return List.of(guessed, Encoding.WINDOWS_1252, Encoding.WINDOWS_1250);
    }
    boolean alone = CellBytes.end(bytes, 0, bytes.length) == bytes.length - 1;
    return alone
        ? List.of(Encoding.WINDOWS_1252)
        : List.of(Encoding.WINDOWS_1252, guessed, Encoding.WINDOWS_1250);
  }

  private static boolean isTheSame(byte[] bytes, Encoding guessed) {
    return new String(bytes, guessed.charset())
        .equals(new String(bytes, Encoding.WINDOWS_1252.charset()));
  }

  /** What stands further down may use the characters that Windows added. */
  private static Encoding wide(Encoding single) {
    return single == Encoding.ISO_8859_1 ? Encoding.WINDOWS_1252 : single;
  }

  private static boolean isClear(byte[] bytes, Encoding encoding) {
    int cells = 0;
    int likely = 0;
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        cells++;
        likely += Likely.isText(LineText.mixed(bytes, start, i, encoding)) ? 1 : 0;
        start = i + 1;
      }
    }
    return likely >= CLEAR * cells;
  }
}
