package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import app.kith.intake.keys.KeyTable;
import app.kith.intake.keys.PersonKeyRepository;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.RejectedFile;
import app.kith.order.OrderRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports files of orders: first a plan, then one change set. Lines of one number and customer are
 * one order; an order whose number the customer has already is left as it is.
 */
public final class OrderImport {
  private static final int BULK = 5_000;
  private static final List<String> TABLES = List.of("sales_order", "order_line");

  private final Database database;
  private final History history;
  private final OrderRepository orders;
  private final PersonKeyRepository keys = new PersonKeyRepository();
  private final Clock clock;
  private final OrderWriter writer;

  /** An import into a workspace. */
  public OrderImport(
      Database database,
      History history,
      PersonRepository people,
      OrderRepository orders,
      Clock clock) {
    this.database = database;
    this.history = history;
    this.orders = orders;
    this.clock = clock;
    this.writer = new OrderWriter(database, people, orders, clock);
  }

  /**
   * What an import would do. Changes nothing.
   *
   * @throws UserFacingException if the file cannot be read
   */
  public OrderPlan plan(OrderRequest request, Watch watch) {
    return planned(scan(request, watch, null));
  }

  /**
   * What an import would do, with every row and, while the file is read, the counts so far.
   *
   * @throws UserFacingException if the file cannot be read
   */
  public OrderPlan plan(OrderRequest request, Watch watch, PlanSink<OrderPlan> sink) {
    return planned(scan(request, watch, sink));
  }

  /**
   * Imports a file in one change set; if it fails or is stopped, nothing is changed.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public OrderPlan run(OrderRequest request, Watch watch) {
    OrderScan scan = scan(request, watch, null);
    OrderPlan plan = planned(scan);
    if (plan.newOrders() == 0) {
      return plan;
    }
    Message summary =
        Message.of(
            "intake.orders.summary", plan.newOrders(), plan.newPeople(), name(request.file()));
    Runnable work =
        () ->
            history.recordInSteps(
                ChangeKind.IMPORT, summary, change -> writer.write(change, scan, request, watch));
    bulk(plan, work);
    return plan;
  }

  /**
   * Writes the rows that an import rejects into a CSV file.
   *
   * @param texts gives a message in the user's language
   * @return how many there are
   */
  public long saveRejected(OrderRequest request, Path target, Function<Message, String> texts) {
    return RejectedFile.write(
        request.file(),
        request.format(),
        request.choices(),
        rejection(request, null),
        target,
        texts);
  }

  private OrderScan scan(OrderRequest request, Watch watch, @Nullable PlanSink<OrderPlan> sink) {
    return scan(request, watch, sink, null);
  }

  private OrderScan scan(
      OrderRequest request,
      Watch watch,
      @Nullable PlanSink<OrderPlan> sink,
      @Nullable Function<Row, String> whose) {
    int latestYear = LocalDateTime.now(clock).getYear();
    OrderScan scan = new OrderScan(request, clock.getZone(), latestYear, sink, whose);
    scan.gather(watch);
    return scan;
  }

  /**
   * Everything a file says of the orders of people who are found elsewhere.
   *
   * @param whose the id of a row's customer, in digits; negative for somebody new, "" for nobody
   */
  OrderScan scanOf(OrderRequest request, Watch watch, Function<Row, String> whose) {
    OrderScan scan = scan(request, watch, null, whose);
    scan.book()
        .customers()
        .forEach(customer -> customer.personId = Math.max(0, Long.parseLong(customer.key)));
    return scan;
  }

  /** What a scan of people who are found would bring. */
  OrderPlan compared(OrderScan scan) {
    return database.read(open -> compared(open, scan));
  }

  /** Writes a scan of people who are all stored. */
  void write(SteppedChange change, OrderScan scan, OrderRequest request, Watch watch) {
    writer.write(change, scan, request, watch);
  }

  /** Does work that writes many lines without keeping the indexes at each. */
  void bulk(OrderPlan plan, Runnable work) {
    if (plan.saleLines() + plan.returnLines() > BULK) {
      database.withoutIndexes(TABLES, work);
    } else {
      work.run();
    }
  }

  /** Tells row by row why an order line cannot come in; null for one that can. */
  Function<Row, @Nullable ProblemKind> rejection(
      OrderRequest request, @Nullable Function<Row, String> whose) {
    int latestYear = LocalDateTime.now(clock).getYear();
    OrderRowReader reader =
        new OrderRowReader(request.mapping(), clock.getZone(), latestYear, new Problems(), whose);
    return row ->
        reader.isOfPersonAlone(row) || reader.read(row) != null ? null : reader.rejection();
  }

  private OrderPlan planned(OrderScan scan) {
    return database.read(open -> planned(open, scan));
  }

  private OrderPlan planned(Transaction open, OrderScan scan) {
    PersonKeys known = keys.read(open);
    for (OrderBook.Customer customer : scan.book().customers()) {
      PersonKeys.Found found = known.find(traits(customer));
      customer.personId = found == null ? 0 : found.number();
    }
    return compared(open, scan);
  }

  private OrderPlan compared(Transaction open, OrderScan scan) {
    KeyTable numbers = new KeyTable();
    List<OrderScan.KnownOrder> there = new ArrayList<>();
    orders.readKeys(
        open,
        (person, number, kind, amount, lineCount) -> {
          numbers.putIfAbsent(OrderScan.key(number, kind, person), there.size());
          there.add(new OrderScan.KnownOrder(amount, lineCount));
        });
    Map<String, Long> codes = orders.productIdsByCode(open);
    long newProducts =
        scan.book().articles().stream().filter(it -> !codes.containsKey(it.code())).count();
    return scan.plan(numbers, there, newProducts);
  }

  private static PersonKeys.Traits traits(OrderBook.Customer customer) {
    String email = customer.knownEmail();
    return new PersonKeys.Traits(
        customer.key, email.isEmpty() ? null : email, null, null, null, null);
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
