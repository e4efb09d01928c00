package app.kith.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;

/**
 * Everything that only H2 understands: the connection string, durable commits, triggers,
 * compaction.
 */
final class H2Dialect {
  private static final int CONNECTIONS = 9;

  /** Kilobytes of stored pages that are kept in memory. */
  static final int PAGES = 131_072;

  private static final int CHECKPOINT_ATTEMPTS = 1000;

  // H2's cache of equal values costs a fifth of the time that reading or writing many rows takes.
  static {
    System.setProperty("h2.objectCache", "false");
  }

  private H2Dialect() {}

  /** A pool on a database file, without server, trace file or late writes. */
  static JdbcConnectionPool pool(Path databaseFile) {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(
            url(databaseFile) + ";CACHE_SIZE=" + PAGES + ";QUERY_CACHE_SIZE=64", "kith", "");
    pool.setMaxConnections(CONNECTIONS);
    return pool;
  }

  /** Keeps so many kilobytes of pages in memory from now on, in whole megabytes. */
  static void keepPages(Handle handle, int kilobytes) {
    store(handle).setCacheSize(kilobytes);
  }

  /** A connection that stays open until the database is shut down. */
  static Connection connection(JdbcConnectionPool pool) {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pool that never writes to the file. */
  static JdbcConnectionPool readOnly(Path databaseFile) {
    return JdbcConnectionPool.create(url(databaseFile) + ";ACCESS_MODE_DATA=r", "kith", "");
  }

  private static String url(Path databaseFile) {
    String name = databaseFile.toString().replaceFirst("\\.mv\\.db$", "");
    return "jdbc:h2:file:"
        + name
        + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;NON_KEYWORDS=VALUE,DAY,MONTH";
  }

  /**
   * Forces what was committed onto the disk, where whoever opens the file finds it. H2 2.5.252
   * skips a checkpoint's own write when another thread is storing an older version at that moment,
   * so the store is asked whether anything is left, and the checkpoint repeated.
   *
   * @throws IllegalStateException if the store still holds unwritten changes after many attempts
   */
  static void checkpoint(Handle handle) {
    MVStore store = store(handle);
    for (int attempt = 0; attempt < CHECKPOINT_ATTEMPTS; attempt++) {
      handle.execute("CHECKPOINT");
      if (!store.hasUnsavedChanges()) {
        StoreHeader.nameLastChunk(store.getFileStore());
        handle.execute("CHECKPOINT SYNC");
        return;
      }
    }
    throw new IllegalStateException("the database could not be written to the disk");
  }

  private static MVStore store(Handle handle) {
    try {
      var session = handle.getConnection().unwrap(JdbcConnection.class).getSession();
      return ((SessionLocal) session).getDatabase().getStore().getMvStore();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Row triggers on UPDATE and DELETE that no code can pass by. */
  static void ensureTriggers(Handle handle, List<String> tables, String triggerClass) {
    for (String table : tables) {
      for (String event : List.of("UPDATE", "DELETE")) {
        handle.execute(
            "CREATE TRIGGER IF NOT EXISTS %s_%s BEFORE %s ON %s FOR EACH ROW CALL '%s'"
                .formatted(
                    table, event.toLowerCase(java.util.Locale.ROOT), event, table, triggerClass));
      }
    }
  }

  /** Writes a consistent copy of the open database into a zip file. */
  static void backup(Handle handle, Path zip) {
    handle.execute("BACKUP TO ?", zip.toString());
  }

  /** Closes the database and rewrites its file without free space. */
  static void compact(Handle handle) {
    close(handle, "SHUTDOWN COMPACT");
  }

  /** Closes the database. */
  static void shutdown(Handle handle) {
    close(handle, "SHUTDOWN");
  }

  /**
   * The connection is gone once the statement has run, so nothing may be asked of it afterwards.
   */
  private static void close(Handle handle, String command) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
