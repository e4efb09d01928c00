import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.history.History;
import app.kith.intake.Intake;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanFilter;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.readers.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * How soon the plan of a file can be seen: seconds from the drop to the first counts, to the end of
 * the file, and of a search by text in all rows. {@code FILE FOLDER [prepared]}; the folder may
 * hold people, whom the Import screen looks up as soon as it is opened: prepared.
 */
final class PlanBenchmark {
  private static long start;
  private static boolean seen;

  private PlanBenchmark() {}

  /** Prints seconds. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    System.out.printf("file %.1f MB%n", Files.size(file) / 1e6);
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(Workspace.at(Path.of(arguments[1])), clock);
        PlanRows rows = new PlanRows()) {
      Intake intake = new Intake(database, new History(database, clock), clock);
      System.out.println("people in the workspace " + database.countRows().get("person"));
      start = System.nanoTime();
      if (arguments.length > 2) {
        intake.people().prepare();
        say("looked up who is there");
      }
      start = System.nanoTime();
      PeoplePlan plan =
          intake.people().plan(intake.peopleRequest(intake.inspect(file)), Watch.NONE, sink(rows));
      say("whole plan");
      System.out.println("rows " + plan.rows() + " new " + plan.added());
      start = System.nanoTime();
      int found = rows.find(new PlanFilter(null, "zoë l"), new int[0], 0, () -> false).length;
      say("search by text, " + found + " found");
      start = System.nanoTime();
      rows.find(new PlanFilter(Outcome.ADDED, ""), new int[0], 0, () -> false);
      say("search by outcome");
    }
  }

  private static PlanSink<PeoplePlan> sink(PlanRows rows) {
    PlanSink<PeoplePlan> inner = rows.sink(_ -> {});
    return new PlanSink<>() {
      @Override
      public void row(PlanRow row) {
        inner.row(row);
      }

      @Override
      public void soFar(PeoplePlan counts) {
        if (!seen) {
          seen = true;
          say("first counts, of " + counts.rows() + " rows");
        }
      }

      @Override
      public void mark(int at, Outcome outcome) {
        inner.mark(at, outcome);
      }
    };
  }

  private static void say(String what) {
    System.out.printf("%s %.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
