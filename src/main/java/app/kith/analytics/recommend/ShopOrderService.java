package app.kith.analytics.recommend;

import app.kith.database.Database;
import java.time.Clock;
import java.time.Instant;

/** The workspace's own orders, ready to be learnt from. Reads only; call it off the UI thread. */
public final class ShopOrderService {
  private final Database database;
  private final Clock clock;
  private final ShopOrderRepository repository = new ShopOrderRepository();

  /** Over one workspace. */
  public ShopOrderService(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Every sale by now; customers and items are the ids of people and products. */
  public OrderBook book() {
    Instant now = clock.instant();
    return database.read(open -> repository.book(open, now, clock.getZone()));
  }
}
