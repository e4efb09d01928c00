package app.kith.analytics.recommend;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL that reads which person bought which product when. Stateless. */
final class ShopOrderRepository {
  private static final String LINES =
      "SELECT o.person_id, l.product_id, o.id, o.placed_at FROM order_line l"
          + " JOIN sales_order o ON o.id = l.order_id"
          + " WHERE o.kind = 'SALE' AND l.quantity > 0 AND o.placed_at < ?";

  /** Every sale before a moment; people and products go by their ids. */
  OrderBook book(Transaction transaction, Instant asOf, ZoneId zone) {
    List<OrderLine> lines = new ArrayList<>();
    Statements.read(
        transaction,
        LINES,
        row ->
            lines.add(
                new OrderLine(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime())),
        OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
    Map<String, String> names = new HashMap<>();
    Statements.read(
        transaction,
        "SELECT id, name FROM product",
        row -> names.put(row.getString(1), row.getString(2)));
    return OrderBook.of(lines, names);
  }
}
