package app.kith.analytics;

import app.kith.database.Database;
import java.time.Clock;
import java.time.Instant;

/** What the workspace knows of its people, in numbers. Reads only; call it off the UI thread. */
public final class FeatureService {
  private final Database database;
  private final Clock clock;
  private final FeatureTableRepository repository = new FeatureTableRepository();

  /**
   * Over one workspace.
   *
   * @param database the open workspace
   * @param clock the time and the time zone
   */
  public FeatureService(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Everything known by now, one row for every person by rising id. */
  public FeatureTable features() {
    return features(clock.instant());
  }

  /**
   * Everything that was known just before a moment, so that no model learns from the future.
   *
   * @param asOf orders and events at or after it are left out; recency and tenure count back from
   *     it
   */
  public FeatureTable features(Instant asOf) {
    return database.read(open -> repository.read(open, asOf, clock.getZone()));
  }
}
