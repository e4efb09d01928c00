package app.kith.product;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** SQL over products with their sales. Stateless. */
final class ProductRepository {
  private static final String SALES =
      "SELECT p.id, p.code, p.name, COALESCE(s.pieces, 0), COALESCE(s.money, 0),"
          + " COALESCE(s.buyers, 0), p.stock, p.unit_cost, f.offered_at FROM product p"
          + " LEFT JOIN (SELECT l.product_id, SUM(l.quantity) AS pieces, SUM(l.amount) AS money,"
          + " COUNT(DISTINCT o.person_id) AS buyers FROM order_line l"
          + " JOIN sales_order o ON o.id = l.order_id WHERE o.kind = 'SALE'"
          + " GROUP BY l.product_id) s ON s.product_id = p.id"
          + " LEFT JOIN (SELECT product_id, MAX(offered_at) AS offered_at FROM product_offer"
          + " WHERE segment_id IN (SELECT id FROM segment) GROUP BY product_id) f"
          + " ON f.product_id = p.id"
          + " ORDER BY COALESCE(s.money, 0) DESC, p.id";

  /** That a segment heard of a product. */
  record Offer(long product, long segment) {}

  /** All products, the one that brought most first. */
  List<ProductSales> all(Transaction transaction) {
    return Statements.list(transaction, SALES, ProductRepository::product);
  }

  private static ProductSales product(ResultSet row) throws SQLException {
    OffsetDateTime offered = row.getObject(9, OffsetDateTime.class);
    return new ProductSales(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getInt(6),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        offered == null ? null : offered.toInstant());
  }

  /** What was offered to whom after a moment. */
  List<Offer> offersSince(Transaction transaction, Instant since) {
    return Statements.list(
        transaction,
        "SELECT product_id, segment_id FROM product_offer"
            + " WHERE offered_at > ? AND segment_id IN (SELECT id FROM segment) ORDER BY id",
        row -> new Offer(row.getLong(1), row.getLong(2)),
        since.atOffset(ZoneOffset.UTC));
  }

  /** Says how many there are and what one costs. */
  void state(Change change, List<ProductTerms> products) {
    Statements.batch(
        change.transaction(),
        "UPDATE product SET stock = ?, unit_cost = ? WHERE id = ?",
        products,
        (statement, terms) -> {
          statement.setBigDecimal(1, terms.stock());
          statement.setBigDecimal(2, terms.cost());
          statement.setLong(3, terms.product());
        });
  }

  /** Remembers that a segment heard of a product. */
  void offered(Change change, Offer offered, Instant at) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO product_offer (id, created_by, changed_by, product_id, segment_id,"
            + " offered_at) VALUES (?, ?, ?, ?, ?, ?)",
        List.of(offered),
        (statement, offer) -> {
          statement.setLong(1, change.nextId());
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, offer.product());
          statement.setLong(5, offer.segment());
          statement.setObject(6, at.atOffset(ZoneOffset.UTC));
        });
  }
}
