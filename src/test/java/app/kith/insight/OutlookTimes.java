package app.kith.insight;

import app.kith.analytics.FeatureService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.contact.ui.PeopleFixture;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** How long the first and the next outlook of a person take among many, and in what memory. */
public final class OutlookTimes {
  private OutlookTimes() {}

  /**
   * Measures.
   *
   * @param arguments how many people (200,000)
   */
  public static void main(String[] arguments) throws IOException {
    int people = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("kith-outlook");
    try (TestDatabase test = TestDatabase.in(folder, Clock.systemUTC())) {
      PeopleFixture.fill(test, people, true);
      FeatureService features = new FeatureService(test.database(), test.history(), test.clock());
      long person = features.features().ids()[0];
      CustomerForecastService forecasts =
          new CustomerForecastService(test.database(), features, test.clock());
      LifetimeInsightService lifetime =
          new LifetimeInsightService(
              new PurchaseService(test.database(), test.clock()), test.clock());
      OutlookService service =
          new OutlookService(forecasts, lifetime, test.database(), test.history(), test.clock());
      say("features read", people);
      long start = System.nanoTime();
      Outlook outlook = service.of(person, Watch.NONE);
      say("first outlook %.1f s, %s".formatted(seconds(start), said(outlook)), people);
      start = System.nanoTime();
      Outlook again = service.of(person + 1, Watch.NONE);
      say("next outlook %.3f s, %s".formatted(seconds(start), said(again)), people);
    }
  }

  private static String said(Outlook outlook) {
    return outlook.unknown().isPresent()
        ? "refused"
        : "an order is %s, a value %s"
            .formatted(
                outlook.order() == null ? "not foretold" : "foretold",
                outlook.worth() == null ? "is not" : "is");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String what, int people) {
    PrintStream out = System.out;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().contains("Old"))
            .mapToLong(OutlookTimes::peak)
            .sum();
    out.printf("%,d people: %s; old generation at most %,d MB%n", people, what, peak >> 20);
  }

  private static long peak(MemoryPoolMXBean pool) {
    long peak = pool.getPeakUsage().getUsed();
    pool.resetPeakUsage();
    return peak;
  }
}
