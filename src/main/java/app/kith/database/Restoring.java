package app.kith.database;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Puts a backup in a closed workspace's place without losing anything that is newer than it. */
final class Restoring {
  private final Workspace workspace;
  private final Clock clock;

  Restoring(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  Restored from(Path backup) {
    Backups.verify(backup);
    workspace.create();
    try (WorkspaceLock _ = WorkspaceLock.take(workspace)) {
      Path file = workspace.databaseFile();
      Path incoming = file.resolveSibling("restoring.mv.db");
      Files.deleteIfExists(incoming);
      BackupFile.unpack(backup, incoming);
      boolean replaces = Files.exists(file);
      Optional<List<OptOut>> newer = replaces ? optOutsOf(file) : Optional.of(List.of());
      prepare(incoming, newer.orElse(List.of()));
      Path replaced = file.resolveSibling("kith-replaced-" + clock.millis() + ".mv.db");
      if (replaces) {
        Files.move(file, replaced);
      }
      Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
      return new Restored(replaces ? Optional.of(replaced) : Optional.empty(), newer.isPresent());
    } catch (IOException e) {
      throw new UserFacingException(
          Message.of("database.restore.failed", backup.toString(), workspace.name()), e);
    }
  }

  private static void prepare(Path incoming, List<OptOut> newer) {
    JdbcConnectionPool pool = H2Dialect.pool(incoming);
    try (Handle handle = Records.mapped(Jdbi.create(pool)).open()) {
      handle.execute(
          "UPDATE outbox_message SET state = 'HELD' WHERE state IN ('QUEUED', 'RETRY_WAIT', 'CLAIMED')");
      for (OptOut optOut : newer) {
        handle.execute(
            "INSERT INTO suppression (address, reason, added_at) SELECT ?, ?, ? WHERE NOT EXISTS"
                + " (SELECT 1 FROM suppression WHERE address = ?)",
            optOut.address(),
            optOut.reason(),
            optOut.addedAt(),
            optOut.address());
      }
      H2Dialect.shutdown(handle);
    } finally {
      pool.dispose();
    }
  }

  /** The opt-outs of the database that is being replaced; empty if it cannot be read any more. */
  private static Optional<List<OptOut>> optOutsOf(Path file) {
    try {
      return Optional.of(
          Untouched.read(
              file,
              handle ->
                  handle
                      .createQuery("SELECT address, reason, added_at FROM suppression")
                      .mapTo(OptOut.class)
                      .list()));
    } catch (JdbiException | IllegalStateException | UncheckedIOException _) {
      return Optional.empty();
    }
  }

  /**
   * An address that must not be written to.
   *
   * @param address in lower case
   * @param reason why
   * @param addedAt since when
   */
  public record OptOut(String address, String reason, Instant addedAt) {}
}
