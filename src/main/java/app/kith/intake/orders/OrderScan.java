package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.keys.KeyTable;
import app.kith.intake.mapping.Doubts;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.Sources;
import app.kith.order.OrderKind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One pass over a file of orders: gathers the book and counts what becomes of every row. */
final class OrderScan {
  private static final int SAMPLES = 100;
  private static final int WATCHED = 8192;

  private final OrderRequest request;
  private final ZoneId zone;
  private final int latestYear;
  private final OrderBook book = new OrderBook();
  private final Problems problems = new Problems();
  private final Map<ProblemKind, Long> rejected = new EnumMap<>(ProblemKind.class);
  private final List<OrderPlan.SampleRow> samples = new ArrayList<>();
  private final Map<OrderPlan.Outcome, Integer> sampled = new EnumMap<>(OrderPlan.Outcome.class);
  private long rows;
  private boolean hasProducts;

  OrderScan(OrderRequest request, ZoneId zone, int latestYear) {
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
    try (RowSource source = Sources.open(request.file(), request.format())) {
      OrderRowReader reader = new OrderRowReader(request.mapping(), zone, latestYear, own);
      Doubts doubts = new Doubts(request.mapping(), zone, latestYear);
      hasProducts = reader.hasProducts();
      for (Row row = source.next(); row != null; row = source.next()) {
        rows++;
        look(watch, source, rows);
        doubts.look(row);
        OrderRow line = reader.read(row);
        if (line == null) {
          rejected.merge(reader.rejection(), 1L, Long::sum);
          sample(row, OrderPlan.Outcome.REJECTED, reader.rejection());
        } else {
          OrderBook.Order order = book.add(line);
          sample(row, order.isReturn ? OrderPlan.Outcome.RETURN : OrderPlan.Outcome.SALE, null);
        }
      }
      problems.addAll(source.problems());
      doubts.report(problems);
    }
    problems.addAll(own);
  }

  /** Reads the accepted lines once more, in the file's order. */
  void lines(Watch watch, Consumer<OrderRow> consumer) {
    try (RowSource source = Sources.open(request.file(), request.format())) {
      OrderRowReader reader =
          new OrderRowReader(request.mapping(), zone, latestYear, new Problems());
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

  private void sample(
      Row row, OrderPlan.Outcome outcome, @org.jspecify.annotations.Nullable ProblemKind reason) {
    if (sampled.merge(outcome, 1, Integer::sum) <= SAMPLES) {
      samples.add(new OrderPlan.SampleRow(row.number(), outcome, row.cells(), reason));
    }
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
        problems.list(),
        samples());
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

  private List<OrderPlan.SampleRow> samples() {
    return List.copyOf(samples);
  }

  /** What is known of an order that is there. */
  record KnownOrder(BigDecimal amount, int lineCount) {}
}
