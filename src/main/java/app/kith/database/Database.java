package app.kith.database;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The open database of one workspace. Reads run side by side; writes one after another, on a
 * connection of their own: a pooled one forgets its parsed statements whenever it is given back.
 * Never interrupt a thread that is inside: an interrupt closes H2's file for everybody.
 */
public final class Database implements AutoCloseable {
  private static final int PAGES_WHILE_ADDING = 1_024;

  private final Workspace workspace;
  private final WorkspaceLock lock;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final Jdbi writer;
  private final Ids ids;
  private final ReentrantLock writing = new ReentrantLock(true);
  private boolean compactAtClose;

  private Database(Workspace workspace, WorkspaceLock lock, JdbcConnectionPool pool) {
    this.workspace = workspace;
    this.lock = lock;
    this.pool = pool;
    this.jdbi = Records.mapped(Jdbi.create(pool));
    this.writer = Records.mapped(Jdbi.create(H2Dialect.connection(pool)));
    this.ids = new Ids(jdbi);
  }

  /**
   * Opens a workspace, making it where it does not exist.
   *
   * @param workspace the folder
   * @param clock the time of day
   * @throws UserFacingException if another program holds it, a newer Kith wrote it, or its file is
   *     damaged; the file is then left as it was
   */
  public static Database open(Workspace workspace, Clock clock) {
    workspace.create();
    WorkspaceLock lock = WorkspaceLock.take(workspace);
    try {
      Opening.inspect(workspace, clock);
      return opened(workspace, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Database opened(Workspace workspace, WorkspaceLock lock) {
    JdbcConnectionPool pool = H2Dialect.pool(workspace.databaseFile());
    try {
      Opening.migrate(pool, workspace);
      Jdbi.create(pool)
          .useTransaction(
              open ->
                  SecondaryIndex.ALL.stream().map(SecondaryIndex::create).forEach(open::execute));
      return new Database(workspace, lock, pool);
    } catch (RuntimeException e) {
      pool.dispose();
      throw e;
    }
  }

  /** The folder that this database belongs to. */
  public Workspace workspace() {
    return workspace;
  }

  /** An id that no row of any table has or had. */
  public long nextId() {
    return ids.next();
  }

  /** Runs reading work in a transaction of its own. */
  public <T> T read(Function<Transaction, T> work) {
    return jdbi.inTransaction(handle -> work.apply(transaction(handle)));
  }

  /**
   * Runs work whose result can be made again: a commit that a power cut may take back. A failure
   * rolls everything back.
   */
  public <T> T ordinary(Function<Transaction, T> work) {
    return write(work, false);
  }

  /** Runs work whose result survives the death of the process once this method has returned. */
  public <T> T durable(Function<Transaction, T> work) {
    return write(work, true);
  }

  private <T> T write(Function<Transaction, T> work, boolean durable) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write inside a write would commit half of the outer one");
    }
    writing.lock();
    try (Handle handle = writer.open()) {
      T result = handle.inTransaction(open -> work.apply(transaction(open)));
      if (durable) {
        H2Dialect.checkpoint(handle);
      }
      return result;
    } finally {
      writing.unlock();
    }
  }

  /**
   * Runs bulk work on tables without their secondary indexes and builds these again afterwards.
   *
   * @param tables names of the tables that lose their indexes for the while
   * @param work loads or removes a large part of these tables
   */
  public void withoutIndexes(List<String> tables, Runnable work) {
    List<SecondaryIndex> dropped =
        SecondaryIndex.ALL.stream().filter(index -> tables.contains(index.table())).toList();
    ordinary(open -> executeAll(open, dropped.stream().map(SecondaryIndex::drop).toList()));
    try {
      work.run();
    } finally {
      ordinary(open -> executeAll(open, dropped.stream().map(SecondaryIndex::create).toList()));
      compactAtClose = true;
    }
  }

  /**
   * Runs work that adds many rows and hardly reads stored ones: hardly any page of them is kept in
   * memory meanwhile, where it would only make work for the collector.
   */
  public <T> T adding(Supplier<T> work) {
    jdbi.useHandle(open -> H2Dialect.keepPages(open, PAGES_WHILE_ADDING));
    try {
      return work.get();
    } finally {
      jdbi.useHandle(open -> H2Dialect.keepPages(open, H2Dialect.PAGES));
    }
  }

  /** Installs row triggers of a class on tables, where they are missing. */
  public void ensureTriggers(List<String> tables, String triggerClass) {
    ordinary(
        open -> {
          H2Dialect.ensureTriggers(open.handle(), tables, triggerClass);
          return tables.size();
        });
  }

  /**
   * Writes a consistent copy into a zip file while nobody writes.
   *
   * @return the rows of every table at that moment
   */
  java.util.Map<String, Long> copyTo(java.nio.file.Path zip) {
    writing.lock();
    try (Handle handle = jdbi.open()) {
      H2Dialect.checkpoint(handle);
      H2Dialect.backup(handle, zip);
      return BackupFile.count(handle);
    } finally {
      writing.unlock();
    }
  }

  /** Rows of every table, by table name. */
  public java.util.Map<String, Long> countRows() {
    return read(open -> BackupFile.count(open.handle()));
  }

  /** Asks for a smaller file when the database closes. */
  public void compactAtClose() {
    compactAtClose = true;
  }

  private static int executeAll(Transaction open, List<String> statements) {
    statements.forEach(open.handle()::execute);
    return statements.size();
  }

  private Transaction transaction(Handle handle) {
    return new Transaction(handle, ids::next);
  }

  @Override
  public void close() {
    writing.lock();
    try (Handle handle = jdbi.open()) {
      if (compactAtClose) {
        H2Dialect.compact(handle);
      } else {
        H2Dialect.shutdown(handle);
      }
    } catch (RuntimeException e) {
      if (Files.exists(workspace.databaseFile())) {
        throw new UserFacingException(Message.of("database.close.failed", workspace.name()), e);
      }
      throw e;
    } finally {
      pool.dispose();
      lock.close();
      writing.unlock();
    }
  }
}
