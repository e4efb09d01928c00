package app.kith.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class WorkspaceLogTest {
  private static final Logger LOG = LoggerFactory.getLogger("app.kith.test");

  @TempDir private Path folder;

  @Test
  void writesEventsWithoutAddressesPhonesAndTheWordsOfExceptions() throws IOException {
    Exception cause = new IllegalStateException("row of Mei Li, mei@example.org");
    try (WorkspaceLog _ = WorkspaceLog.open(folder)) {
      LOG.warn("row 17 of mei@example.org (+86 120 2000 0001)", new RuntimeException("Mei", cause));
    }

    String log = Files.readString(folder.resolve("kith.log"));
    assertThat(log)
        .contains("WARN", "app.kith.test", "row 17 of *** (***)")
        .contains("java.lang.RuntimeException", "caused by java.lang.IllegalStateException")
        .contains("WorkspaceLogTest")
        .doesNotContain("mei@", "120 2000", "Mei");
  }

  @Test
  void writesNothingMoreOnceClosed() throws IOException {
    try (WorkspaceLog _ = WorkspaceLog.open(folder)) {
      LOG.warn("first");
    }
    LOG.warn("second");

    assertThat(Files.readString(folder.resolve("kith.log")))
        .contains("first")
        .doesNotContain("second");
  }

  @Test
  void theJavaPlatformsOwnLoggingArrivesHereExceptTheClassPathWarning() throws IOException {
    WorkspaceLog.takeOverPlatformLogging();
    try (WorkspaceLog _ = WorkspaceLog.open(folder)) {
      System.getLogger("some.library").log(System.Logger.Level.WARNING, "disk is slow");
      System.getLogger("javafx").log(System.Logger.Level.WARNING, "unnamed module");
    }

    assertThat(Files.readString(folder.resolve("kith.log")))
        .contains("disk is slow")
        .doesNotContain("unnamed module");
  }
}
