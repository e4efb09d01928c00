package app.kith.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which tables a database had when it was last opened. H2 opens a file with a damaged table as if
 * there had never been one, and clears its pages away; comparing names first prevents that.
 */
final class KnownTables {
  private static final String SETTING = "database.tables";

  private KnownTables() {}

  /**
   * Refuses a database that has lost a table.
   *
   * @throws IllegalStateException with the names of the lost tables
   */
  static void check(Handle handle) {
    noted(handle)
        .ifPresent(
            names -> {
              List<String> lost = new ArrayList<>(List.of(names.split(",")));
              lost.removeAll(BackupFile.tables(handle));
              if (!lost.isEmpty()) {
                throw new IllegalStateException("lost tables: " + lost);
              }
            });
  }

  /** Writes down which tables there are. */
  static void note(Handle handle) {
    String names = String.join(",", BackupFile.tables(handle));
    Optional<String> noted = noted(handle);
    if (noted.isEmpty()) {
      handle.execute("INSERT INTO setting (name, content) VALUES (?, ?)", SETTING, names);
    } else if (!noted.get().equals(names)) {
      handle.execute("UPDATE setting SET content = ? WHERE name = ?", names, SETTING);
    }
  }

  private static Optional<String> noted(Handle handle) {
    return handle
        .createQuery("SELECT content FROM setting WHERE name = ?")
        .bind(0, SETTING)
        .mapTo(String.class)
        .findOne();
  }
}
