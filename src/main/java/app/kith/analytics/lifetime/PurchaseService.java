package app.kith.analytics.lifetime;

import app.kith.database.Database;
import java.time.Clock;
import java.time.Instant;

/** The workspace's own purchases, ready to be valued. Reads only; call it off the UI thread. */
public final class PurchaseService {
  private final Database database;
  private final Clock clock;
  private final LifetimeRepository repository = new LifetimeRepository();

  /**
   * Over one workspace.
   *
   * @param database the open workspace
   * @param clock the time and the time zone
   */
  public PurchaseService(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Every sale by now; customers are the ids of people. */
  public PurchaseLog purchases() {
    Instant now = clock.instant();
    return database.read(open -> repository.read(open, now, clock.getZone()));
  }
}
