package app.kith.export;

import java.nio.file.Path;
import java.util.Map;

/**
 * What was written, or read in again.
 *
 * @param folder where
 * @param rows rows by table
 * @param cards how many vCards
 * @param checksum of the content, whatever ids its rows have
 */
public record Exported(Path folder, Map<String, Long> rows, long cards, String checksum) {
  /** Rows of all tables. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
