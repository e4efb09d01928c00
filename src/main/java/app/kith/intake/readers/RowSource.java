package app.kith.intake.readers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table read once from top to bottom with bounded memory. Not safe for several threads. Rows
 * without any content are skipped but counted.
 */
public interface RowSource extends AutoCloseable {

  /** The columns' names: distinct (ignoring case), never blank. */
  List<String> header();

  /**
   * The next row that has content, or null at the end.
   *
   * @throws app.kith.base.UserFacingException if the rest of the file cannot be read
   */
  @Nullable Row next();

  /** What was odd so far, with row numbers. */
  Problems problems();

  /** Rows under the header read so far, blank ones included. */
  long records();

  /** Rows under the header without any content so far. */
  default long blankRecords() {
    return 0;
  }

  /** How much of the file has been read, 0 to 1. */
  double fraction();

  @Override
  void close();
}
