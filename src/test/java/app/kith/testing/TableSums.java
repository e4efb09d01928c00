package app.kith.testing;

import app.kith.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checksums of all tables' contents, to prove that an undo leaves nothing behind. */
public final class TableSums {
  private static final Set<String> ABOUT_CHANGES =
      Set.of("CHANGE_SET", "CHANGE_RANGE", "CHANGE_BLOCK", "FLYWAY_SCHEMA_HISTORY");

  private TableSums() {}

  /** The SHA-256 of every table's rows by table name; the history of changes itself is left out. */
  public static Map<String, String> of(Database database) {
    return database.read(
        open -> {
          Map<String, String> sums = new TreeMap<>();
          List<String> tables =
              open.handle()
                  .createQuery(
                      "SELECT table_name FROM information_schema.tables"
                          + " WHERE table_schema = 'PUBLIC'")
                  .mapTo(String.class)
                  .list();
          for (String table : tables) {
            if (!ABOUT_CHANGES.contains(table.toUpperCase(java.util.Locale.ROOT))) {
              List<String> rows =
                  open.handle()
                      .createQuery("SELECT * FROM \"" + table + "\"")
                      .mapToMap()
                      .map(row -> new TreeMap<>(row).toString())
                      .list();
              sums.put(table, sum(rows));
            }
          }
          return sums;
        });
  }

  private static String sum(List<String> rows) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      rows.stream().sorted().forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
      return rows.size() + " rows, " + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
