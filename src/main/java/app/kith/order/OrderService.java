package app.kith.order;

import app.kith.database.Database;
import java.util.List;

/** What people bought, for screens and the command line. Thread-safe. */
public final class OrderService {
  private final Database database;
  private final OrderRepository orders;

  /** A service over an open database. */
  public OrderService(Database database, OrderRepository orders) {
    this.database = database;
    this.orders = orders;
  }

  /** A person's orders and returns, newest first. */
  public List<SalesOrder> ofPerson(long personId, int limit) {
    return database.read(open -> orders.ofPerson(open, personId, limit));
  }

  /** The lines of an order. */
  public List<OrderLine> linesOf(long orderId) {
    return database.read(open -> orders.linesOf(open, orderId));
  }

  /** All products. */
  public List<Product> products() {
    return database.read(orders::products);
  }

  /** What all orders of a kind come to. */
  public OrderTotals totals(OrderKind kind) {
    return database.read(open -> orders.totals(open, kind));
  }
}
