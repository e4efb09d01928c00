package app.kith.intake.fuzz;

import app.kith.intake.Intake;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few hundred of the files that {@link FuzzReaders} damages by the hundred thousand. */
class FuzzReadersTest {
  private static final int FILES = 300;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Seeds.class)
  void damagedFilesAreReadOrRefusedAndNoRowIsLostWithoutAReason(Seeds kind) throws IOException {
    try (TestDatabase test = TestDatabase.in(folder)) {
      Intake intake = new Intake(test.database(), test.history(), test.clock());
      FuzzRun run = new FuzzRun(kind, intake, folder.resolve("damaged"));
      run.run(FILES, 20_261_122);
    }
  }
}
