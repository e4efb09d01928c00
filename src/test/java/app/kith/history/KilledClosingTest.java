package app.kith.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledClosingTest {
  @TempDir private Path folder;

  @Test
  void aKillWhileTheFileIsCompactedLosesNothing() throws IOException {
    KilledClosing.Found found = KilledClosing.rounds(folder, 2, 20_000, 3, 300);

    assertThat(found.broken()).isZero();
  }
}
