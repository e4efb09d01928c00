package app.kith.intake.readers.card;

import app.kith.intake.readers.ProblemKind;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Cuts a text into cards or entries without holding more than one of them. */
abstract sealed class Blocks permits CardBlocks, EntryBlocks {
  /** A card with a large photo has some ten million characters; more is none. */
  private static final int MOST = 24 << 20;

  private final Reader reader;
  private final StringBuilder line = new StringBuilder();
  private @Nullable String ahead;
  private boolean skipLineFeed;
  private long lines;

  Blocks(Reader reader) {
    this.reader = reader;
  }

  /** The next block, or null at the end. */
  abstract @Nullable Block next() throws IOException;

  /** The number of the line read last, from 1. */
  long lines() {
    return lines;
  }

  /** The next line without its end, or null; one that never ends is cut. */
  @Nullable String line() throws IOException {
    if (ahead != null) {
      String text = ahead;
      ahead = null;
      lines++;
      return text;
    }
    line.setLength(0);
    int c = reader.read();
    if (skipLineFeed && c == '\n') {
      c = reader.read();
    }
    skipLineFeed = false;
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() <= MOST && c != 0) {
        line.append((char) c);
      }
      c = reader.read();
    }
    skipLineFeed = c == '\r';
    lines++;
    return line.toString();
  }

  /** Puts the last line back. */
  void back(String text) {
    ahead = text;
    lines--;
  }

  /** Adds a line to a block; false if the block is larger than any card. */
  static boolean add(StringBuilder block, String text) {
    if (block.length() + text.length() > MOST) {
      return false;
    }
    block.append(text).append('\n');
    return true;
  }

  static Block huge(long line) {
    return new Block(line, "", ProblemKind.HUGE_ROW);
  }
}
