package app.kith.intake.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes in blocks of whole lines. In every encoding that writes ASCII as it is, a line's end is no
 * part of any other character; a line longer than {@value #LONGEST} bytes is cut between two
 * characters of UTF-8.
 */
final class LineBlocks {
  private static final int LONGEST = 1 << 20;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long CARRIAGE_RETURNS = 0x0D0D0D0D0D0D0D0DL;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private int filled;
  private boolean ended;

  LineBlocks(InputStream in) {
    this.in = in;
  }

  /** Takes the next block; false at the end. */
  boolean next() throws IOException {
    System.arraycopy(bytes, length, bytes, 0, filled - length);
    filled -= length;
    length = 0;
    while (true) {
      fill();
      length = ended ? filled : lineEnd();
      if (length > 0 || ended) {
        return length > 0;
      }
      if (bytes.length >= LONGEST) {
        length = filled - cut();
        return true;
      }
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }

  private void fill() throws IOException {
    while (filled < bytes.length) {
      int n = in.read(bytes, filled, bytes.length - filled);
      if (n < 0) {
        ended = true;
        return;
      }
      filled += n;
    }
  }

  /** Behind the last line feed; where there is none, behind the last carriage return. */
  private int lineEnd() {
    for (int i = filled - 1; i >= 0; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    for (int i = filled - 2; i >= 0; i--) {
      if (bytes[i] == '\r') {
        return i + 1;
      }
    }
    return 0;
  }

  /** How many bytes at the end begin a character that is not there in full. */
  private int cut() {
    for (int back = 1; back <= 3; back++) {
      if ((bytes[filled - back] & 0xC0) == 0xC0) {
        return Utf8.length(bytes, filled - back, filled) == 0 ? back : 0;
      }
    }
    return 0;
  }

  /** The bytes; those of the block come first. */
  byte[] bytes() {
    return bytes;
  }

  /** How many bytes belong to the block. */
  int length() {
    return length;
  }

  /** How many line ends the block has: eight bytes at a time where each is one line feed. */
  int lineEnds() {
    ByteBuffer words = ByteBuffer.wrap(bytes, 0, length);
    int ends = 0;
    while (words.remaining() >= Long.BYTES) {
      long word = words.getLong();
      if (count(word, CARRIAGE_RETURNS) > 0) {
        return lineEnds(0);
      }
      ends += count(word, LINE_FEEDS);
    }
    return ends + lineEnds(words.position());
  }

  private int lineEnds(int from) {
    int ends = 0;
    for (int i = from; i < length; i++) {
      ends += isLineEnd(i) ? 1 : 0;
    }
    return ends;
  }

  /** How many bytes of a word are those of a pattern: none of the differences' bits is set. */
  private static int count(long word, long pattern) {
    long difference = word ^ pattern;
    long set = ((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS;
    return Long.bitCount(~set);
  }

  private boolean isLineEnd(int at) {
    return bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == length || bytes[at + 1] != '\n'));
  }

  /** Where the line ends that a place is in: behind its line feed or carriage return. */
  int endOfLine(int at) {
    for (int i = at; i < length; i++) {
      if (isLineEnd(i)) {
        return i + 1;
      }
    }
    return length;
  }

  /** Where the line begins that a place is in. */
  int startOfLine(int at) {
    int i = at;
    while (i > 0 && bytes[i - 1] != '\n' && bytes[i - 1] != '\r') {
      i--;
    }
    return i;
  }
}
