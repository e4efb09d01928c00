package app.kith.intake.readers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One record of a delimited text. */
final class TextRecord {
  private final long line;
  private final String[] cells;
  private final @Nullable ProblemKind oddity;

  TextRecord(long line, String[] cells, @Nullable ProblemKind oddity) {
    this.line = line;
    this.cells = cells;
    this.oddity = oddity;
  }

  /** Where it begins, from 1, counted from where the text began. */
  long line() {
    return line;
  }

  String[] cells() {
    return cells;
  }

  /** A character problem in it, or null. */
  @Nullable ProblemKind oddity() {
    return oddity;
  }

  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  boolean spansLines() {
    return Arrays.stream(cells).anyMatch(cell -> cell.indexOf('\n') >= 0);
  }
}
