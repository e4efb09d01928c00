package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final Clock CLOCK = Clock.fixed(TestDatabase.NOW, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void aSecondProgramIsToldWhichProcessHoldsTheWorkspace() {
    try (Database _ = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOfSatisfying(
              UserFacingException.class,
              e -> {
                assertThat(e.userMessage().key()).isEqualTo("database.locked");
                assertThat(e.userMessage().arguments().get(1).toString())
                    .startsWith(Long.toString(ProcessHandle.current().pid()));
              });
    }
    open().close();
  }

  @Test
  void aFileThatIsNoDatabaseStaysUntouched() throws IOException {
    Files.createDirectories(workspace().folder());
    Files.writeString(workspace().databaseFile(), "These are my notes, not a database.");

    assertRefused(this::open, "database.damaged");
  }

  @Test
  void aFileCutInHalfStaysUntouched() throws IOException {
    open().close();
    byte[] whole = Files.readAllBytes(workspace().databaseFile());
    Files.write(workspace().databaseFile(), java.util.Arrays.copyOf(whole, whole.length / 3));

    assertRefused(this::open, "database.damaged");
  }

  @Test
  void aWorkspaceOfANewerProgramStaysUntouched() throws IOException {
    try (Database database = open()) {
      database.ordinary(
          open ->
              open.handle()
                  .execute(
                      "INSERT INTO \"flyway_schema_history\" VALUES (99, '999', 'later', 'SQL',"
                          + " 'V999__later.sql', 1, 'kith', CURRENT_TIMESTAMP, 1, TRUE)"));
    }

    assertRefused(this::open, "database.newer");
  }

  @Test
  void aFailedWriteLeavesNothingBehind() {
    try (Database database = open()) {
      assertThatThrownBy(
              () ->
                  database.durable(
                      open -> {
                        open.handle().execute("INSERT INTO setting VALUES ('a', 'b')");
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      assertThat(database.countRows()).containsEntry("setting", 1L);
    }
  }

  @Test
  void idsAreNeverGivenTwiceAlsoAfterARestart() {
    long first;
    try (Database database = open()) {
      first = database.nextId();
    }
    try (Database database = open()) {
      assertThat(database.nextId()).isGreaterThan(first);
    }
  }

  @Test
  void aFileLeftInTheMiddleOfALargeTransactionOpensWithoutIt() {
    Workspace crashed = Workspace.at(folder.resolve("crashed"));
    crashed.create();
    try (Database database = open()) {
      put(database, "name", "kept");
      database.durable(
          open ->
              open.handle()
                  .execute(
                      "INSERT INTO setting SELECT 'row' || x, REPEAT('old', 300)"
                          + " FROM SYSTEM_RANGE(1, 40000)"));
      database.ordinary(
          open -> {
            open.handle().execute("UPDATE setting SET content = REPEAT('new', 300)");
            return copy(workspace().databaseFile(), crashed.databaseFile());
          });
    }

    try (Database database = Database.open(crashed, CLOCK)) {
      assertThat(database.countRows()).containsEntry("setting", 40_002L);
      assertThat(content(database, "row1")).startsWith("old");
    }
    assertThat(crashed.folder().resolve("inspected.mv.db")).doesNotExist();
  }

  private static String content(Database database, String name) {
    return database.read(
        open ->
            open.handle()
                .createQuery("SELECT content FROM setting WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .one());
  }

  @Test
  void aFileThatHasLostATableIsRefusedAndLeftAsItIs() throws Exception {
    open().close();
    String url = "jdbc:h2:file:" + workspace().databaseFile().toString().replace(".mv.db", "");
    try (var connection = java.sql.DriverManager.getConnection(url, "kith", "");
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE order_line");
    }

    assertRefused(this::open, "database.damaged");
  }

  private static Path copy(Path from, Path to) {
    try {
      return Files.copy(from, to);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void indexesComeBackAfterBulkWorkThatFailed() {
    try (Database database = open()) {
      long before = indexes(database);
      assertThatThrownBy(
              () ->
                  database.withoutIndexes(
                      java.util.List.of("sales_order"),
                      () -> {
                        throw new IllegalStateException("stop");
                      }))
          .hasMessage("stop");
      assertThat(indexes(database)).isEqualTo(before);
    }
  }

  @Test
  void pagesAreKeptInMemoryAgainAfterWorkThatOnlyAdded() {
    try (Database database = Database.open(Workspace.at(folder), Clock.systemUTC())) {
      long usual = keptPages(database);
      assertThat(database.adding(() -> keptPages(database))).isLessThan(usual / 10);
      assertThat(keptPages(database)).isEqualTo(usual);
      assertThatThrownBy(
              () ->
                  database.adding(
                      () -> {
                        throw new IllegalStateException("in the middle");
                      }))
          .hasMessage("in the middle");
      assertThat(keptPages(database)).isEqualTo(usual);
    }
  }

  private static long keptPages(Database database) {
    return database.read(
        open ->
            open.handle()
                .createQuery(
                    "SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings"
                        + " WHERE setting_name = 'info.CACHE_MAX_SIZE'")
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aBackupHoldsWhatWasThereAndRestoringKeepsTheReplacedDatabaseAndNewerOptOuts() {
    Backup backup;
    try (Database database = open()) {
      put(database, "name", "before");
      queueMessage(database);
      backup = new Backups(CLOCK).take(database);
      put(database, "later", "gone after the restore");
      database.durable(
          open ->
              open.handle()
                  .execute(
                      "INSERT INTO suppression VALUES ('a@example.org', 'OPT_OUT',"
                          + " CURRENT_TIMESTAMP)"));
    }

    Restored restored = new Backups(CLOCK).restore(backup.file(), workspace());

    assertThat(restored.replaced().orElseThrow()).exists();
    assertThat(restored.optOutsKept()).isTrue();
    try (Database database = open()) {
      assertThat(database.countRows())
          .containsEntry("setting", 2L)
          .containsEntry("suppression", 1L);
      String state =
          database.read(
              open ->
                  open.handle()
                      .createQuery("SELECT state FROM outbox_message")
                      .mapTo(String.class)
                      .one());
      assertThat(state).isEqualTo("HELD");
    }
  }

  @Test
  void restoringOverADatabaseThatCannotBeReadSaysThatItsOptOutsAreMissing() throws IOException {
    Backup backup;
    try (Database database = open()) {
      backup = new Backups(CLOCK).take(database);
    }
    byte[] bytes = Files.readAllBytes(workspace().databaseFile());
    Files.write(workspace().databaseFile(), java.util.Arrays.copyOf(bytes, 100));

    Restored restored = new Backups(CLOCK).restore(backup.file(), workspace());

    assertThat(restored.optOutsKept()).isFalse();
    assertThat(restored.replaced().orElseThrow()).hasSize(100);
    open().close();
  }

  @Test
  void aBrokenCopyDoesNotCountAsABackup() throws IOException {
    Backup backup;
    try (Database database = open()) {
      backup = new Backups(CLOCK).take(database);
    }
    byte[] bytes = Files.readAllBytes(backup.file());
    Files.write(backup.file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> Backups.verify(backup.file()))
        .isInstanceOf(UserFacingException.class)
        .extracting("userMessage.key")
        .isEqualTo("database.backup.broken");
  }

  @Test
  void aBackupIsDueOnceADayAndOldOnesThinOut() {
    MutableClock clock = MutableClock.at(TestDatabase.NOW.toString());
    Backups backups = new Backups(clock);
    try (Database database = open()) {
      assertThat(backups.takeIfDue(database)).isPresent();
      assertThat(backups.takeIfDue(database)).isEmpty();
      for (int day = 0; day < 20; day++) {
        clock.advance(Duration.ofHours(25));
        assertThat(backups.takeIfDue(database)).isPresent();
      }
    }
    assertThat(Backups.list(workspace())).hasSizeBetween(8, 10);
  }

  @Test
  void anUnfinishedCopyIsNeverListed() throws IOException {
    try (Database database = open()) {
      new Backups(CLOCK).take(database);
    }
    Files.writeString(
        workspace().backups().resolve("kith-20260101-000000-000.unproven"),
        "half",
        StandardOpenOption.CREATE);
    assertThat(Backups.list(workspace())).hasSize(1);
  }

  private void assertRefused(ThrowingCallable work, String key) throws IOException {
    byte[] before = Files.readAllBytes(workspace().databaseFile());
    assertThatThrownBy(work)
        .isInstanceOf(UserFacingException.class)
        .extracting("userMessage.key")
        .isEqualTo(key);
    assertThat(Files.readAllBytes(workspace().databaseFile())).isEqualTo(before);
  }

  private static void put(Database database, String name, String content) {
    database.durable(
        open -> open.handle().execute("INSERT INTO setting VALUES (?, ?)", name, content));
  }

  private static void queueMessage(Database database) {
    database.durable(
        open ->
            open.handle()
                .execute(
                    "INSERT INTO outbox_message (id, source_kind, source_id, person_id, channel, address, message_id, subject, content, state, reply, attempts, queued_at, changed_at, next_attempt_at) VALUES (1, 'CAMPAIGN', 1, 1, 'EMAIL',"
                        + " 'b@example.org', '<1@kith>', 'Hi', X'00', 'QUEUED', NULL, 0,"
                        + " CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)"));
  }

  private static long indexes(Database database) {
    return database.read(
        open ->
            open.handle()
                .createQuery("SELECT COUNT(*) FROM information_schema.indexes")
                .mapTo(Long.class)
                .one());
  }

  private Workspace workspace() {
    return Workspace.at(folder.resolve("shop"));
  }

  private Database open() {
    return Database.open(workspace(), CLOCK);
  }
}
