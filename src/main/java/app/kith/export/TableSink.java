package app.kith.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes tables one after another, row by row, as texts; null is an absent value. */
interface TableSink extends AutoCloseable {
  /** A table begins. */
  void begin(TableShape table) throws IOException;

  /** The next row of the table. */
  void row(List<@Nullable String> texts) throws IOException;

  /** The table ends. */
  void end() throws IOException;

  @Override
  void close() throws IOException;
}
