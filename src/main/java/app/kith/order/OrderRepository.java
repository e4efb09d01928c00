package app.kith.order;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL over {@code product}, {@code sales_order} and {@code order_line}. Stateless, thread-safe. */
public final class OrderRepository {
  private static final String ORDER_COLUMNS =
      "id, person_id, number, kind, channel, placed_at, amount, quantity, line_count";

  private static final String LINE_COLUMNS =
      "id, order_id, product_id, quantity, unit_price, amount";

  /** Receives what tells one stored order from another. */
  @FunctionalInterface
  public interface KeyConsumer {
    /** Takes one order's key figures. */
    void accept(long personId, String number, OrderKind kind, BigDecimal amount, int lineCount);
  }

  /** Stores new products in batches of 1,000. */
  public void insertProducts(Change change, List<Product> products) {
    long changeSet = change.id();
    Statements.batch(
        change.transaction(),
        "INSERT INTO product (id, code, name, category, created_by, changed_by) VALUES ("
            + Statements.marks(6)
            + ")",
        products,
        (statement, product) -> {
          statement.setLong(1, product.id());
          statement.setString(2, product.code());
          statement.setString(3, product.name());
          statement.setString(4, product.category());
          statement.setLong(5, changeSet);
          statement.setLong(6, changeSet);
        });
  }

  /** Stores new orders. */
  public void insertOrders(Change change, List<SalesOrder> orders) {
    long changeSet = change.id();
    Statements.insert(
        change.transaction(),
        "sales_order",
        ORDER_COLUMNS + ", created_by, changed_by",
        orders,
        (values, order) ->
            values
                .number(order.id())
                .number(order.personId())
                .text(order.number())
                .text(order.kind().name())
                .text(order.channel())
                .value(order.placedAt().atOffset(ZoneOffset.UTC))
                .value(order.amount())
                .value(order.quantity())
                .number(order.lineCount())
                .number(changeSet)
                .number(changeSet));
  }

  /** Stores new order lines. */
  public void insertLines(Change change, List<OrderLine> lines) {
    long changeSet = change.id();
    Statements.insert(
        change.transaction(),
        "order_line",
        LINE_COLUMNS + ", created_by, changed_by",
        lines,
        (values, line) ->
            values
                .number(line.id())
                .number(line.orderId())
                .number(line.productId())
                .value(line.quantity())
                .value(line.unitPrice())
                .value(line.amount())
                .number(changeSet)
                .number(changeSet));
  }

  /** Ids of all products by code; of two with one code the older. */
  public Map<String, Long> productIdsByCode(Transaction transaction) {
    Map<String, Long> ids = new HashMap<>();
    Statements.read(
        transaction,
        "SELECT code, id FROM product ORDER BY id",
        row -> ids.putIfAbsent(row.getString(1), row.getLong(2)));
    return ids;
  }

  /** All products, oldest first. */
  public List<Product> products(Transaction transaction) {
    return Statements.list(
        transaction,
        "SELECT id, code, name, category FROM product ORDER BY id",
        row -> new Product(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  /** Hands over the key figures of every stored order. */
  public void readKeys(Transaction transaction, KeyConsumer consumer) {
    Statements.read(
        transaction,
        "SELECT person_id, number, kind, amount, line_count FROM sales_order",
        row ->
            consumer.accept(
                row.getLong(1),
                row.getString(2),
                OrderKind.valueOf(row.getString(3)),
                row.getBigDecimal(4),
                row.getInt(5)));
  }

  /** A person's orders, newest first. */
  public List<SalesOrder> ofPerson(Transaction transaction, long personId, int limit) {
    return Statements.list(
        transaction,
        "SELECT "
            + ORDER_COLUMNS
            + " FROM sales_order WHERE person_id = ? ORDER BY placed_at DESC, id DESC"
            + " FETCH FIRST ? ROWS ONLY",
        OrderRepository::order,
        personId,
        limit);
  }

  /** An order's lines in the order in which they came. */
  public List<OrderLine> linesOf(Transaction transaction, long orderId) {
    return Statements.list(
        transaction,
        "SELECT " + LINE_COLUMNS + " FROM order_line WHERE order_id = ? ORDER BY id",
        row ->
            new OrderLine(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6)),
        orderId);
  }

  /** What all orders of a kind come to. */
  public OrderTotals totals(Transaction transaction, OrderKind kind) {
    return Statements.list(
            transaction,
            "SELECT COUNT(*), COALESCE(SUM(line_count), 0), COALESCE(SUM(amount), 0),"
                + " COUNT(DISTINCT person_id) FROM sales_order WHERE kind = ?",
            row ->
                new OrderTotals(
                    row.getLong(1), row.getLong(2), row.getBigDecimal(3), row.getLong(4)),
            kind.name())
        .getFirst();
  }

  private static SalesOrder order(ResultSet row) throws SQLException {
    return new SalesOrder(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        OrderKind.valueOf(row.getString(4)),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        row.getInt(9));
  }
}
