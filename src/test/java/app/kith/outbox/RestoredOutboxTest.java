package app.kith.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.database.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 20: a restored or copied database never sends by itself. */
class RestoredOutboxTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;

  private static Path file(Path folder) {
    return Workspace.at(folder.resolve("test")).databaseFile();
  }

  private static boolean sendsByItself(Path folder) {
    try (OutboxBench bench = OutboxBench.in(folder)) {
      bench.pump().recover();
      bench.pump().drain();
      boolean held =
          bench.service().gate().filter(gate -> gate.reason() == OutboxReason.RESTORED).isPresent();
      assertThat(bench.channel().delivered.isEmpty()).isEqualTo(held);
      return !held;
    }
  }

  private void queueTwo() {
    try (OutboxBench bench = OutboxBench.in(folder)) {
      bench.pump().recover();
      bench.queue(2);
    }
  }

  @Test
  void goesOnAfterAnOrdinaryRestart() {
    queueTwo();
    assertThat(sendsByItself(folder)).isTrue();
  }

  @Test
  void knowsWhatWasSentSinceAnOlderDatabaseWasPutInPlace() throws IOException {
    queueTwo();
    Path backup = elsewhere.resolve("backup");
    Files.copy(file(folder), backup);
    assertThat(sendsByItself(folder)).isTrue();
    Files.copy(backup, file(folder), StandardCopyOption.REPLACE_EXISTING);
    try (OutboxBench bench = OutboxBench.in(folder)) {
      bench.pump().recover();
      bench.pump().drain();
      assertThat(bench.channel().offered).isEmpty();
      assertThat(bench.counts()).containsOnly(java.util.Map.entry(OutboxState.ACCEPTED, 2));
    }
  }

  @Test
  void holdsInACopyOfTheFolderAndGoesOnWhenAPersonSaysSo() throws IOException {
    queueTwo();
    Path original = Workspace.at(folder.resolve("test")).folder();
    Path copy = Workspace.at(elsewhere.resolve("test")).folder();
    Files.createDirectories(copy);
    Files.copy(original.resolve("kith.mv.db"), copy.resolve("kith.mv.db"));
    assertThat(sendsByItself(elsewhere)).isFalse();
    try (OutboxBench bench = OutboxBench.in(elsewhere)) {
      bench.pump().recover();
      bench.service().resume();
      bench.pump().drain();
      assertThat(bench.channel().delivered).hasSize(2);
    }
  }
}
