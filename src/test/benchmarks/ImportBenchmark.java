import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.history.History;
import app.kith.intake.Intake;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.Watch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes a file of contacts, imports it into a new workspace and undoes it; prints seconds. */
final class ImportBenchmark {
  private static final String[] GIVEN = {"Ann", "José", "芳", "Otto", "Mei", "Ivan", "Zoë", "伟"};
  private static final String[] FAMILY = {"Lee", "Núñez", "王", "Braun", "Chen", "Petrov", "李"};

  private ImportBenchmark() {}

  /**
   * {@code write FILE ROWS [SEED]} or {@code import FILE FOLDER [undo [forget]]}; the folder may
   * hold people already. Prints seconds, and the size of the folder before, between and after.
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    if (arguments[0].equals("write")) {
      write(
          file,
          Integer.parseInt(arguments[2]),
          arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1);
      return;
    }
    Path folder = Workspace.at(Path.of(arguments[2])).folder();
    double before = megabytes(folder);
    work(file, Workspace.at(Path.of(arguments[2])), arguments.length > 3, arguments.length > 4);
    System.out.printf("folder before %.1f MB, after %.1f MB%n", before, megabytes(folder));
  }

  private static void work(Path file, Workspace workspace, boolean undo, boolean forGood) {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(workspace, clock)) {
      History history = new History(database, clock);
      Intake intake = new Intake(database, history, clock);
      PeoplePlan done =
          timed(
              "import",
              () -> intake.people().run(intake.peopleRequest(intake.inspect(file)), Watch.NONE));
      System.out.println("added " + done.added() + " rejected " + done.rejectedRows());
      if (undo) {
        timed("undo", () -> history.undo(history.lastUndoable().orElseThrow().id()));
        System.out.println("left " + database.countRows().get("person"));
      }
      if (forGood) {
        long undone = history.lastRedoable().orElseThrow().undoes().orElseThrow();
        timed(
            "forget",
            () -> {
              history.forget(undone);
              return undone;
            });
      }
    }
  }

  private static double megabytes(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum()
          / 1e6;
    }
  }

  private static <T> T timed(String name, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    System.out.printf("%s %.2f%n", name, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private static void write(Path file, int rows, int seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Customer ID,First name,Last name,Email,Phone,City,Country,Birthday\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            "K"
                + seed
                + "-"
                + i
                + ","
                + GIVEN[random.nextInt(8)]
                + ","
                + FAMILY[random.nextInt(7)]);
        out.write(",p" + Long.toHexString(random.nextLong()) + "@example.org,+4420");
        out.write(10_000_000 + random.nextInt(90_000_000) + ",Town " + random.nextInt(500));
        out.write(",GB," + (1940 + random.nextInt(70)) + "-0" + (1 + random.nextInt(9)) + "-1");
        out.write(random.nextInt(9) + "\n");
      }
    }
  }
}
