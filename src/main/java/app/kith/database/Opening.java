package app.kith.database;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * What is checked before a workspace's file may be written to. A file that is damaged, cut short or
 * written by a newer Kith stays as it is, byte for byte.
 */
final class Opening {
  private static final byte[] HEADER = "H:2".getBytes(StandardCharsets.US_ASCII);

  private Opening() {}

  /**
   * Looks at the file without writing to it; copies it aside if it is about to be upgraded.
   *
   * @throws UserFacingException if the file must not be opened
   */
  static void inspect(Workspace workspace, Clock clock) {
    Path file = workspace.databaseFile();
    if (!Files.exists(file)) {
      return;
    }
    if (!startsLikeADatabase(file)) {
      throw new UserFacingException(Message.of("database.damaged", workspace.name()));
    }
    MigrationVersion known = newestKnown();
    MigrationVersion written = versionOf(workspace);
    if (written.compareTo(known) > 0) {
      throw new UserFacingException(Message.of("database.newer", workspace.name()));
    }
    if (written.compareTo(known) < 0) {
      copyAside(workspace, written, clock);
    }
  }

  /** Brings the schema up to this version of the program. */
  static void migrate(JdbcConnectionPool pool, Workspace workspace) {
    try {
      flyway(pool).migrate();
      Jdbi.create(pool).useTransaction(KnownTables::note);
    } catch (FlywayException e) {
      throw new UserFacingException(Message.of("database.damaged", workspace.name()), e);
    }
  }

  private static boolean startsLikeADatabase(Path file) {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(HEADER.length), HEADER);
    } catch (IOException e) {
      throw new UserFacingException(Message.of("database.unreadable", file.toString()), e);
    }
  }

  private static MigrationVersion versionOf(Workspace workspace) {
    try {
      return MigrationVersion.fromVersion(
          Untouched.read(
              workspace.databaseFile(),
              handle -> {
                KnownTables.check(handle);
                return newestMigration(handle);
              }));
    } catch (JdbiException | IllegalStateException | UncheckedIOException e) {
      throw new UserFacingException(Message.of("database.damaged", workspace.name()), e);
    }
  }

  private static String newestMigration(Handle handle) {
    return handle
        .createQuery(
            "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\""
                + " AND \"version\" IS NOT NULL"
                + " ORDER BY \"installed_rank\" DESC FETCH FIRST 1 ROW ONLY")
        .mapTo(String.class)
        .one();
  }

  private static MigrationVersion newestKnown() {
    JdbcConnectionPool nothing =
        JdbcConnectionPool.create("jdbc:h2:mem:" + System.identityHashCode(HEADER), "", "");
    try {
      return Arrays.stream(flyway(nothing).info().all())
          .map(migration -> migration.getVersion())
          .max(MigrationVersion::compareTo)
          .orElseThrow();
    } finally {
      nothing.dispose();
    }
  }

  private static void copyAside(Workspace workspace, MigrationVersion written, Clock clock) {
    try {
      Files.createDirectories(workspace.backups());
      Path copy =
          workspace
              .backups()
              .resolve("before-upgrade-from-" + written + "-" + clock.millis() + ".mv.db");
      Files.copy(workspace.databaseFile(), copy);
    } catch (IOException e) {
      throw new UserFacingException(
          Message.of("database.backup.failed", workspace.backups().toString()), e);
    }
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .outOfOrder(true) // features number their migrations in ranges of their own
        .load();
  }
}
