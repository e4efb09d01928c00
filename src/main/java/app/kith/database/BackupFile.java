package app.kith.database;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inside of a backup: unpacking it defensively and counting what it holds. */
final class BackupFile {
  private static final Logger LOG = LoggerFactory.getLogger(BackupFile.class);
  private static final String ENTRY = "kith.mv.db";

  private BackupFile() {}

  /**
   * Unpacks a backup beside itself, opens it twice and counts every table both times.
   *
   * @return rows by table
   * @throws UserFacingException if it does not open, or the counts differ
   */
  static Map<String, Long> verifiedRows(Path zip) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory(zip.toAbsolutePath().getParent(), "verify-");
      Path file = folder.resolve(ENTRY);
      unpack(zip, file);
      Map<String, Long> first = countedOnce(file);
      Map<String, Long> second = countedOnce(file);
      if (!first.equals(second)) {
        String difference = difference(first, second);
        LOG.error("a backup counts differently twice in tables: {}", difference);
        throw new UserFacingException(
            Message.of("database.backup.unequal", zip.toString(), difference));
      }
      return first;
    } catch (IOException | JdbiException | IllegalStateException e) {
      throw new UserFacingException(Message.of("database.backup.broken", zip.toString()), e);
    } finally {
      delete(folder);
    }
  }

  /** The tables whose rows are not counted alike, with both counts. */
  static String difference(Map<String, Long> one, Map<String, Long> other) {
    return Stream.concat(one.keySet().stream(), other.keySet().stream())
        .distinct()
        .filter(table -> !Objects.equals(one.get(table), other.get(table)))
        .map(table -> table + " " + one.get(table) + "/" + other.get(table))
        .collect(Collectors.joining(", "));
  }

  /** Writes the database file of a backup to a place; any other entry is refused. */
  static void unpack(Path zip, Path target) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      ZipEntry entry = entries.getNextEntry();
      if (entry == null || !entry.getName().equals(ENTRY)) {
        throw new IOException("not a backup of Kith: " + zip);
      }
      Files.copy(entries, target);
      if (entries.getNextEntry() != null) {
        throw new IOException("more than one file in " + zip);
      }
    }
  }

  /** Rows of every table of the program, by table name in lower case. */
  static Map<String, Long> count(Handle handle) {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables(handle)) {
      rows.put(table, handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
    }
    return rows;
  }

  /** The names of the program's tables, in order. */
  static java.util.List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "SELECT LOWER(table_name) FROM information_schema.tables"
                + " WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'"
                + " AND table_name <> 'flyway_schema_history' ORDER BY 1")
        .mapTo(String.class)
        .list();
  }

  private static Map<String, Long> countedOnce(Path file) {
    JdbcConnectionPool pool = H2Dialect.pool(file);
    try (Handle handle = Jdbi.open(pool)) {
      Map<String, Long> rows = count(handle);
      H2Dialect.shutdown(handle);
      return rows;
    } finally {
      pool.dispose();
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
