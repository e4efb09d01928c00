package app.kith.analytics;

import app.kith.database.Database;
import app.kith.history.History;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** What the workspace knows of its people, in numbers. Reads only; call it off the UI thread. */
public final class FeatureService {
  private final Clock clock;
  private final Function<Instant, FeatureTable> tables;

  /**
   * Over one workspace, reading everybody anew each time.
   *
   * @param database the open workspace
   * @param clock the time and the time zone
   */
  public FeatureService(Database database, Clock clock) {
    FeatureTableRepository repository = new FeatureTableRepository();
    this.clock = clock;
    this.tables =
        asOf -> {
          boolean now = isNow(asOf, clock);
          return database.read(
              open -> repository.read(open, PeopleScope.ALL, asOf, clock.getZone(), now).table());
        };
  }

  /**
   * Over one workspace, keeping the tables made last and following what changes.
   *
   * @param history its commits say whose figures are out of date
   */
  public FeatureService(Database database, History history, Clock clock) {
    this.clock = clock;
    this.tables = new FeatureCache(database, history, clock)::features;
  }

  /** Everything known by now, one row for every person by rising id. */
  public FeatureTable features() {
    return features(clock.instant());
  }

  /**
   * Everything that was known just before a moment, so that no model learns from the future.
   *
   * @param asOf orders and events at or after it are left out; recency and tenure count back from
   *     it; before today the business's own fields are left out, as they are known only as they are
   */
  public FeatureTable features(Instant asOf) {
    return tables.apply(asOf);
  }

  /** True for a moment of today, of which the business's own fields tell. */
  static boolean isNow(Instant asOf, Clock clock) {
    return !LocalDate.ofInstant(asOf, clock.getZone()).isBefore(LocalDate.now(clock));
  }
}
