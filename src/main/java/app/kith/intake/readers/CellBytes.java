package app.kith.intake.readers;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Lines cut where the ASCII characters stand that are part of no other character. */
final class CellBytes {
  private CellBytes() {}

  /** Where the cell ends that begins at a place: at a delimiter, or at the text's end. */
  static int end(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && ",;:=\t\r\n\"".indexOf(bytes[i]) < 0) {
      i++;
    }
    return i;
  }

  /** Adds the cells that are no UTF-8, each with a line end. */
  static void addForeign(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
    int start = from;
    while (start < to) {
      int end = end(bytes, start, to);
      if (Utf8.fault(bytes, start, end) >= 0) {
        out.write(bytes, start, end - start);
        out.write('\n');
      }
      start = end + 1;
    }
  }

  /** Hands out each line without its end, as a copy. */
  static void lines(byte[] bytes, Consumer<byte[]> taker) {
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
        if (i > start) {
          taker.accept(Arrays.copyOfRange(bytes, start, i));
        }
        start = i + 1;
      }
    }
  }
}
