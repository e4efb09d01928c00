package app.kith.product;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL over products with their sales. Stateless. */
final class ProductRepository {
  private static final String SALES =
      "SELECT p.id, p.code, p.name, COALESCE(s.pieces, 0), COALESCE(s.money, 0),"
          + " COALESCE(s.buyers, 0), p.stock, p.unit_cost, g.id, g.created_at FROM product p"
          + " LEFT JOIN (SELECT l.product_id, SUM(l.quantity) AS pieces, SUM(l.amount) AS money,"
          + " COUNT(DISTINCT o.person_id) AS buyers FROM order_line l"
          + " JOIN sales_order o ON o.id = l.order_id WHERE o.kind = 'SALE'"
          + " GROUP BY l.product_id) s ON s.product_id = p.id"
          + " LEFT JOIN segment g ON g.id = p.offered_segment"
          + " ORDER BY COALESCE(s.money, 0) DESC, p.id";

  private record Terms(long id, @Nullable BigDecimal stock, @Nullable BigDecimal cost) {}

  private record Offer(long product, long segment) {}

  /** All products, the one that brought most first. */
  List<ProductSales> all(Transaction transaction) {
    return Statements.list(transaction, SALES, ProductRepository::product);
  }

  private static ProductSales product(ResultSet row) throws SQLException {
    long segment = row.getLong(9);
    boolean offered = !row.wasNull();
    return new ProductSales(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getInt(6),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        offered ? segment : null,
        offered ? instant(row) : null);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject(10, OffsetDateTime.class).toInstant();
  }

  /** Says how many there are and what one costs; null for not known. */
  void state(Change change, long id, @Nullable BigDecimal stock, @Nullable BigDecimal cost) {
    Statements.batch(
        change.transaction(),
        "UPDATE product SET stock = ?, unit_cost = ? WHERE id = ?",
        List.of(new Terms(id, stock, cost)),
        (statement, terms) -> {
          statement.setBigDecimal(1, terms.stock());
          statement.setBigDecimal(2, terms.cost());
          statement.setLong(3, terms.id());
        });
  }

  /** Remembers who was last to hear of a product. */
  void offered(Change change, long product, long segment) {
    Statements.batch(
        change.transaction(),
        "UPDATE product SET offered_segment = ? WHERE id = ?",
        List.of(new Offer(product, segment)),
        (statement, offer) -> {
          statement.setLong(1, offer.segment());
          statement.setLong(2, offer.product());
        });
  }
}
