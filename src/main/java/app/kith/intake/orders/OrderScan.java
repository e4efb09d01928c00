package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.keys.KeyTable;
import app.kith.intake.mapping.Doubts;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.Watch;
import app.kith.order.OrderKind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass over a file of orders: gathers the book and counts what becomes of every row. */
final class OrderScan {
  private static final int WATCHED = 8192;

  private final OrderRequest request;
  private final ZoneId zone;
  private final int latestYear;
  private final OrderBook book = new OrderBook();
  private final Problems problems = new Problems();
  private final Map<ProblemKind, Long> rejected = new EnumMap<>(ProblemKind.class);
  private final List<OrderBook.@Nullable Order> orderOfRow = new ArrayList<>();
  private final @Nullable PlanSink<OrderPlan> sink;
  private final @Nullable Function<Row, String> whose;
  private final long[] met = new long[2];
  private long rows;
  private boolean hasProducts;

  /**
   * A scan.
   *
   * @param sink gets the rows; null where nobody looks at them
   * @param whose names the customers of rows; null where the order lines name them themselves
   */
  OrderScan(
      OrderRequest request,
      ZoneId zone,
      int latestYear,
      @Nullable PlanSink<OrderPlan> sink,
      @Nullable Function<Row, String> whose) {
    this.whose = whose;
    this.sink = sink;
    this.request = request;
    this.zone = zone;
    this.latestYear = latestYear;
  }

  OrderBook book() {
    return book;
  }

  boolean hasProducts() {
    return hasProducts;
  }

  /** Reads the whole file into the book. */
  void gather(Watch watch) {
    Problems own = new Problems();
    try (RowSource source = request.rows()) {
      OrderRowReader reader = new OrderRowReader(request.mapping(), zone, latestYear, own, whose);
      Doubts doubts = new Doubts(request.mapping(), zone, latestYear);
      hasProducts = reader.hasProducts();
      for (Row row = source.next(); row != null; row = source.next()) {
        look(watch, source, rows + 1);
        if (reader.isOfPersonAlone(row)) {
          continue;
        }
        rows++;
        doubts.look(row);
        OrderRow line = reader.read(row);
        if (line == null) {
          rejected.merge(reader.rejection(), 1L, Long::sum);
          show(row, null, reader.rejection());
        } else {
          show(row, book.add(line), null);
        }
      }
      problems.addAll(source.problems());
      doubts.report(problems);
    }
    problems.addAll(own);
  }

  /** Reads the accepted lines once more, in the file's order. */
  void lines(Watch watch, Consumer<OrderRow> consumer) {
    try (RowSource source = request.rows()) {
      OrderRowReader reader =
          new OrderRowReader(request.mapping(), zone, latestYear, new Problems(), whose);
      long read = 0;
      for (Row row = source.next(); row != null; row = source.next()) {
        look(watch, source, ++read);
        OrderRow line = reader.read(row);
        if (line != null) {
          consumer.accept(line);
        }
      }
    }
  }

  private static void look(Watch watch, RowSource source, long row) {
    if (row % WATCHED != 0) {
      return;
    }
    watch.progress(source.fraction());
    if (watch.stopRequested()) {
      throw new UserFacingException(Message.of("intake.stopped"));
    }
  }

  private void show(Row row, OrderBook.@Nullable Order order, @Nullable ProblemKind reason) {
    if (order != null) {
      met[order.isReturn ? 1 : 0]++;
    }
    if (sink == null) {
      return;
    }
    Outcome outcome =
        order == null ? Outcome.REJECTED : order.isReturn ? Outcome.RETURN : Outcome.SALE;
    sink.row(new PlanRow(row.number(), outcome, row.cells(), List.of(), reason));
    orderOfRow.add(order);
    if (rows == 1 || rows % WATCHED == 0) {
      sink.soFar(soFar());
    }
  }

  /** The counts of what was read, before anything was looked up. */
  private OrderPlan soFar() {
    return new OrderPlan(
        rows,
        met[0],
        met[1],
        0,
        Map.copyOf(rejected),
        book.orders().size(),
        book.customers().size(),
        book.articles().size(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        List.of());
  }

  /** Marks the orders that are there already and counts everything. */
  OrderPlan plan(KeyTable known, List<KnownOrder> knownOrders, long newProducts) {
    long[] lines = new long[3];
    BigDecimal[] amounts = {BigDecimal.ZERO, BigDecimal.ZERO};
    long newOrders = 0;
    for (OrderBook.Order order : book.orders()) {
      long at = known.get(key(order.number, order.kind(), order.customer.personId));
      order.isThere = order.customer.personId != 0 && at != KeyTable.NONE;
      if (order.isThere) {
        lines[2] += order.lines;
        compare(order, knownOrders.get((int) at));
        continue;
      }
      newOrders++;
      int kind = order.isReturn ? 1 : 0;
      lines[kind] += order.lines;
      amounts[kind] = amounts[kind].add(order.amount);
    }
    markKnown();
    long newPeople = book.customers().stream().filter(it -> it.personId == 0).count();
    return new OrderPlan(
        rows,
        lines[0],
        lines[1],
        lines[2],
        Map.copyOf(rejected),
        newOrders,
        newPeople,
        newProducts,
        amounts[0],
        amounts[1],
        problems.list());
  }

  private void markKnown() {
    for (int at = 0; sink != null && at < orderOfRow.size(); at++) {
      OrderBook.Order order = orderOfRow.get(at);
      if (order != null && order.isThere) {
        sink.mark(at, Outcome.KNOWN);
      }
    }
  }

  /** What tells one person's orders apart. */
  static long key(String number, OrderKind kind, long personId) {
    return KeyTable.hash(kind == OrderKind.RETURN ? number + "\0" : number, personId);
  }

  private void compare(OrderBook.Order order, KnownOrder there) {
    boolean equal = there.amount().compareTo(order.amount) == 0 && there.lineCount() == order.lines;
    if (!equal) {
      problems.add(ProblemKind.ORDER_DIFFERS, order.firstRow, order.number);
    }
  }

  /** What is known of an order that is there. */
  record KnownOrder(BigDecimal amount, int lineCount) {}
}
