package app.kith.intake.fuzz;

import app.kith.intake.Intake;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code FuzzReaders [COUNT] [SEED] [KIND...]}: damages COUNT files of each kind and reads them.
 */
public final class FuzzReaders {
  private FuzzReaders() {}

  /** Runs until all is read or the first file breaks a promise. */
  public static void main(String... arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Files.createTempDirectory("kith-fuzz");
    try (TestDatabase test = TestDatabase.in(folder)) {
      Intake intake = new Intake(test.database(), test.history(), test.clock());
      for (Seeds kind : Seeds.values()) {
        boolean wanted = arguments.length < 3 || Arrays.asList(arguments).contains(kind.name());
        if (wanted) {
          FuzzRun run = new FuzzRun(kind, intake, folder.resolve("damaged"));
          run.run(count, seed);
          System.out.println(run.report());
        }
      }
    }
  }
}
