package app.kith.database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * A copy of the database that was opened and counted, and so counts as a backup.
 *
 * @param file a zip with the database file
 * @param takenAt when it was written
 * @param rows rows by table name
 */
public record Backup(Path file, Instant takenAt, Map<String, Long> rows) {

  /** Copies the counts. */
  public Backup {
    rows = Map.copyOf(rows);
  }

  /** Rows in all tables together. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
