package app.kith.export;

import java.nio.file.Path;
import java.util.Map;

/**
 * What was written, or read in again.
 *
 * @param folder where
 * @param rows rows by table
 * @param cards how many vCards
 * @param held messages that waited to be sent when they were read in, and wait for a person now
 * @param checksum of the content, whatever ids its rows have
 */
public record Exported(
    Path folder, Map<String, Long> rows, long cards, long held, String checksum) {
  /** Rows of all tables. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
