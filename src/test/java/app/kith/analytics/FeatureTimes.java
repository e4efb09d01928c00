package app.kith.analytics;

import app.kith.base.Message;
import app.kith.contact.ui.PeopleFixture;
import app.kith.database.Statements;
import app.kith.history.ChangeKind;
import app.kith.testing.OwnField;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How long the features of many people take to read, and to bring up to date after an edit, and how
 * much memory they hold.
 */
public final class FeatureTimes {
  private static final int ROUNDS = 5;

  private FeatureTimes() {}

  /**
   * Measures.
   *
   * @param arguments how many people (100,000), and how many fields of twenty words each (0)
   */
  public static void main(String[] arguments) throws IOException {
    int people = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("kith-features");
    try (TestDatabase test = TestDatabase.in(folder, Clock.systemUTC())) {
      PeopleFixture.fill(test, people, true);
      for (int field = 0;
          field < (arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]));
          field++) {
        choice(test, "Choice " + field);
      }
      FeatureService anew = new FeatureService(test.database(), test.clock());
      FeatureService kept = new FeatureService(test.database(), test.history(), test.clock());
      Instant past = Instant.now(test.clock()).minus(Duration.ofDays(90));
      double build = median(() -> anew.features());
      double first = millis(() -> kept.features());
      kept.features(past);
      double nothing = median(() -> kept.features());
      long[] ids = kept.features().ids();
      double[] edits = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        birthday(test, ids[round * 17]);
        edits[round] = millis(() -> kept.features());
      }
      Arrays.sort(edits);
      long before = held();
      FeatureTable table = anew.features();
      double megabytes = (held() - before) / 1e6;
      PrintStream out = System.out;
      out.printf(
          "%,d people, %d features: read anew %.0f ms (kept: first %.0f ms, unchanged %.1f ms,"
              + " after an edit %.1f ms), a table holds %.0f MB%n",
          ids.length, table.features().size(), build, first, nothing, edits[ROUNDS / 2], megabytes);
    }
  }

  /** Everybody holds one of twenty words. */
  private static void choice(TestDatabase test, String name) {
    long[] ids = new FeatureService(test.database(), test.clock()).features().ids();
    OwnField.words(test, name, ids, p -> "Word " + p % 20);
  }

  private static long held() {
    for (int round = 0; round < ROUNDS; round++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void birthday(TestDatabase test, long person) {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("analytics.text", "birthday"),
            change -> {
              Statements.batch(
                  change.transaction(),
                  "UPDATE person SET birthday = DATE '1970-01-01' WHERE id = ?",
                  List.of(person),
                  (row, id) -> row.setLong(1, id));
              return 0;
            });
  }

  private static double median(Runnable work) {
    double[] millis = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      millis[round] = millis(work);
    }
    Arrays.sort(millis);
    return millis[ROUNDS / 2];
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
