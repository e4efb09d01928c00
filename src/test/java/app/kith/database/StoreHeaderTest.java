package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace in which space becomes free at once, not after the 45 seconds that H2 keeps it. */
class StoreHeaderTest {
  private static final Clock CLOCK = Clock.fixed(TestDatabase.NOW, ZoneOffset.UTC);
  private static final int ROUNDS = 60;

  @TempDir private Path folder;
  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void whatWasConfirmedIsFoundInTheFileAsItLiesWherever() throws IOException {
    Path copy = folder.resolve("copy.mv.db");
    try (Database database = Database.open(Workspace.at(folder.resolve("test")), CLOCK)) {
      database.ordinary(open -> open.handle().execute("SET RETENTION_TIME 0"));
      for (int round = 0; round < ROUNDS; round++) {
        write(database, round);
        Files.copy(database.workspace().databaseFile(), copy, StandardCopyOption.REPLACE_EXISTING);

        assertThat(newest(copy)).isEqualTo("" + round);
      }
    }
  }

  @Test
  void aBackupHoldsWhatTheWorkspaceHoldsAtTheFirstAttempt() throws IOException {
    try (Database database = Database.open(Workspace.at(folder.resolve("test")), CLOCK)) {
      database.ordinary(open -> open.handle().execute("SET RETENTION_TIME 0"));
      for (int round = 0; round < ROUNDS / 3; round++) {
        write(database, round);
        Path zip = folder.resolve("backup" + round + ".zip");

        assertThat(database.copyTo(zip)).isEqualTo(BackupFile.verifiedRows(zip));
      }
    }
  }

  /** Changes of every size, so that what comes fits into what became free. */
  private void write(Database database, int round) {
    for (int change = 0; change < 3; change++) {
      String name = "row" + random.nextInt(12);
      int length = 1 << (6 + random.nextInt(11));
      database.ordinary(
          open ->
              open.handle()
                  .execute(
                      "MERGE INTO setting (name, content) KEY (name) VALUES (?, REPEAT('x', ?))",
                      name,
                      length));
    }
    database.durable(
        open -> {
          open.handle().execute("INSERT INTO setting (name, content) VALUES (?, '')", "n" + round);
          return open.handle()
              .execute(
                  "MERGE INTO setting (name, content) KEY (name) VALUES ('newest', ?)", "" + round);
        });
  }

  private static String newest(Path file) {
    return Untouched.read(
        file,
        handle ->
            handle
                .createQuery("SELECT content FROM setting WHERE name = 'newest'")
                .mapTo(String.class)
                .findOne()
                .orElse("lost"));
  }
}
