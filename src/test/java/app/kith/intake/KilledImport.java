package app.kith.intake;

import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.intake.readers.Watch;
import app.kith.testing.KilledProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Imports that are killed with signal 9 at random moments, and what is found afterwards. */
public final class KilledImport {
  private static final int BEFORE = 500;

  private KilledImport() {}

  /** What was found over all rounds. */
  public record Found(int rounds, int before, int whole, int broken) {}

  /** The program that is killed: imports people, then orders, and says where it is. */
  static final class Child {
    private Child() {}

    /** Imports into the workspace given. */
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      Clock clock = Clock.systemUTC();
      try (Database database = Database.open(Workspace.at(folder.resolve("test")), clock)) {
        Intake intake = new Intake(database, new History(database, clock), clock);
        System.out.println("open");
        intake
            .people()
            .run(intake.peopleRequest(intake.inspect(folder.resolve("people.csv"))), Watch.NONE);
        System.out.println("people");
        intake
            .orders()
            .run(
                intake.orderRequest(intake.inspect(folder.resolve("orders.csv")), "{0}"),
                Watch.NONE);
        System.out.println("orders");
      }
    }
  }

  /**
   * Kills so many imports, each of a new workspace that holds some people already.
   *
   * @param rows rows of each file
   * @param seed of the moments
   */
  public static Found rounds(Path folder, int rounds, int rows, long seed, long longest)
      throws IOException {
    Random random = new Random(seed);
    int before = 0;
    int whole = 0;
    int broken = 0;
    for (int round = 0; round < rounds; round++) {
      Path place = Files.createDirectories(folder.resolve("round" + round));
      write(place, rows);
      List<String> said =
          KilledProcess.run(
              Child.class, List.of(place.toString()), 1, (long) (random.nextDouble() * longest));
      switch (look(place, rows, said)) {
        case BEFORE_IT -> before++;
        case WHOLE -> whole++;
        case BROKEN -> broken++;
      }
    }
    return new Found(rounds, before, whole, broken);
  }

  private enum State {
    BEFORE_IT,
    WHOLE,
    BROKEN
  }

  /** All of a file or nothing of it, whatever was acknowledged is there, and undo leads back. */
  private static State look(Path place, int rows, List<String> said) {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(Workspace.at(place.resolve("test")), clock)) {
      History history = new History(database, clock);
      Map<String, Long> count = database.countRows();
      long people = count.get("person");
      long orders = count.get("sales_order");
      boolean peopleWhole = people == BEFORE + rows && count.get("custom_value") == BEFORE + rows;
      boolean peopleNone = people == BEFORE && count.get("custom_value") == BEFORE;
      boolean ordersWhole = orders == rows && count.get("order_line") == rows;
      boolean ordersNone = orders == 0 && count.get("order_line") == 0 && count.get("product") == 0;
      boolean kept =
          (peopleWhole || !said.contains("people")) && (ordersWhole || !said.contains("orders"));
      boolean sound =
          kept && (peopleWhole || peopleNone) && (ordersNone || (ordersWhole && peopleWhole));
      long sets = history.recent(10).stream().filter(it -> it.kind() == ChangeKind.IMPORT).count();
      long expected = 1 + (peopleWhole ? 1 : 0) + (ordersWhole ? 1 : 0);
      if (!sound || sets != expected) {
        return State.BROKEN;
      }
      return peopleNone ? State.BEFORE_IT : State.WHOLE;
    }
  }

  private static void write(Path place, int rows) throws IOException {
    people(place.resolve("first.csv"), 0, BEFORE);
    people(place.resolve("people.csv"), BEFORE, rows);
    try (BufferedWriter out = Files.newBufferedWriter(place.resolve("orders.csv"))) {
      out.write("Order number,Customer ID,Date,Product,Quantity,Amount\n");
      for (int i = 0; i < rows; i++) {
        out.write("D" + i + ",K" + (BEFORE + i) + ",2025-05-05,Tea " + i % 50 + ",1,9.50\n");
      }
    }
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(Workspace.at(place.resolve("test")), clock)) {
      Intake intake = new Intake(database, new History(database, clock), clock);
      intake
          .people()
          .run(intake.peopleRequest(intake.inspect(place.resolve("first.csv"))), Watch.NONE);
    }
  }

  private static void people(Path file, int from, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Customer ID,Name,Email,Company,Score\n");
      for (int i = from; i < from + rows; i++) {
        out.write(
            "K" + i + ",Person " + i + ",p" + i + "@example.org,Firm " + i % 20 + "," + i + "\n");
      }
    }
  }

  /**
   * Prints what was found; arguments: rounds (50), seed (1), rows (60000), longest life (12000 ms).
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    int rows = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60_000;
    long longest = arguments.length > 3 ? Long.parseLong(arguments[3]) : 12_000;
    Path folder = Files.createTempDirectory("kith-kill");
    Found found = rounds(folder, rounds, rows, seed, longest);
    System.out.println(found);
    System.exit(found.broken() == 0 ? 0 : 1);
  }
}
