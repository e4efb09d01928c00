package app.kith.insight;

import app.kith.analytics.FeatureService;
import app.kith.analytics.RfmMovement;
import app.kith.analytics.engine.Watch;
import app.kith.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How the business does. Reads only; call it off the UI thread. */
public final class InsightService {
  private final Database database;
  private final FeatureService features;
  private final Clock clock;
  private final InsightRepository repository = new InsightRepository();

  /** Over one workspace. */
  public InsightService(Database database, FeatureService features, Clock clock) {
    this.database = database;
    this.features = features;
    this.clock = clock;
  }

  /** The day it is. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** All sales by month and cohort. */
  public SalesBook sales() {
    return new SalesBook(
        database.read(open -> repository.sales(open, clock.getZone())), LocalDate.now(clock));
  }

  /** The ways to part customers that tell at least two groups apart. */
  public List<Grouping> groupings() {
    return database.read(repository::groupings);
  }

  /** The group of each person that has one. */
  public Map<Long, String> groups(Grouping grouping) {
    return database.read(open -> repository.groups(open, grouping));
  }

  /**
   * Who moved between RFM groups.
   *
   * @param from as of the morning of this day
   * @param to as of the morning of this one; for today, as of now
   */
  public RfmMovement movement(LocalDate from, LocalDate to, Watch watch) {
    var before = features.features(moment(from));
    watch.check();
    watch.report(0.5);
    return RfmMovement.between(before, features.features(moment(to)));
  }

  private Instant moment(LocalDate day) {
    return day.equals(today()) ? clock.instant() : day.atStartOfDay(clock.getZone()).toInstant();
  }
}
