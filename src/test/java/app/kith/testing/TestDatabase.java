package app.kith.testing;

import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.history.History;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A real workspace in a temporary folder: H2 on disk, real migrations, real triggers.
 *
 * @param database the open database
 * @param history its history
 * @param clock the fixed time it lives in
 */
public record TestDatabase(Database database, History history, Clock clock)
    implements AutoCloseable {
  /** The moment all test workspaces live in. */
  public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  /** Opens the workspace {@code test.kith} in a folder, making it where it is missing. */
  public static TestDatabase in(Path folder) {
    return in(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Opens the workspace {@code test.kith} in a folder under a clock of the test's own. */
  public static TestDatabase in(Path folder, Clock clock) {
    Database database = Database.open(Workspace.at(folder.resolve("test")), clock);
    return new TestDatabase(database, new History(database, clock), clock);
  }

  @Override
  public void close() {
    database.close();
  }
}
