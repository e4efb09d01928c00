package app.kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
  @TempDir private Path folder;

  @Test
  void nothingIsEverHalfImported() throws IOException {
    KilledImport.Found found = KilledImport.rounds(folder, 3, 5_000, 5, 5_000);
    assertThat(found.broken()).isZero();
    assertThat(found.before() + found.whole()).isEqualTo(3);
  }
}
