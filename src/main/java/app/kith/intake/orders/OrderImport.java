package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import app.kith.intake.keys.KeyTable;
import app.kith.intake.keys.PersonKeyRepository;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.readers.Watch;
import app.kith.order.OrderLine;
import app.kith.order.OrderRepository;
import app.kith.order.Product;
import app.kith.order.SalesOrder;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Imports files of orders: first a plan, then one change set. Lines of one number and customer are
 * one order; an order whose number the customer has already is left as it is.
 */
public final class OrderImport {
  private static final int STEP = 50_000;
  private static final int BULK = 5_000;
  private static final List<String> TABLES = List.of("sales_order", "order_line");

  private final Database database;
  private final History history;
  private final PersonRepository people;
  private final OrderRepository orders;
  private final PersonKeyRepository keys = new PersonKeyRepository();
  private final Clock clock;

  /** An import into a workspace. */
  public OrderImport(
      Database database,
      History history,
      PersonRepository people,
      OrderRepository orders,
      Clock clock) {
    this.database = database;
    this.history = history;
    this.people = people;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * What an import would do. Changes nothing.
   *
   * @throws UserFacingException if the file cannot be read
   */
  public OrderPlan plan(OrderRequest request, Watch watch) {
    return planned(scan(request, watch));
  }

  /**
   * Imports a file in one change set; if it fails or is stopped, nothing is changed.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public OrderPlan run(OrderRequest request, Watch watch) {
    OrderScan scan = scan(request, watch);
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
                ChangeKind.IMPORT, summary, change -> write(change, scan, request, watch));
    if (plan.saleLines() + plan.returnLines() > BULK) {
      database.withoutIndexes(TABLES, work);
    } else {
      work.run();
    }
    return plan;
  }

  private OrderScan scan(OrderRequest request, Watch watch) {
    int latestYear = LocalDateTime.now(clock).getYear();
    OrderScan scan = new OrderScan(request, clock.getZone(), latestYear);
    scan.gather(watch);
    return scan;
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
    String email = emailOf(customer);
    return new PersonKeys.Traits(
        customer.key, email.isEmpty() ? null : email, null, null, null, null);
  }

  private static String emailOf(OrderBook.Customer customer) {
    return customer.email.isEmpty() && customer.key.indexOf('@') > 0
        ? customer.key
        : customer.email;
  }

  private long write(SteppedChange change, OrderScan scan, OrderRequest request, Watch watch) {
    writePeople(change, scan.book(), request);
    Map<String, Long> products = writeProducts(change, scan.book());
    writeOrders(change, scan.book());
    return scan.hasProducts() ? writeLines(change, scan, products, watch) : 0;
  }

  private void writePeople(SteppedChange change, OrderBook book, OrderRequest request) {
    List<OrderBook.Customer> unknown =
        book.customers().stream().filter(customer -> customer.personId == 0).toList();
    String source = name(request.file());
    MessageFormat unnamed = new MessageFormat(request.unnamed());
    inSteps(
        unknown,
        (customer, ready) -> {
          customer.personId = database.nextId();
          ready.add(person(customer, unnamed, source));
        },
        (List<Person> ready) ->
            change.step(
                step -> {
                  people.insertAll(step, ready);
                  return ready.size();
                }));
  }

  private Person person(OrderBook.Customer customer, MessageFormat unnamed, String source) {
    String name =
        customer.name.isEmpty() ? unnamed.format(new Object[] {customer.key}) : customer.name;
    return Person.named(name, customer.first.atZone(clock.getZone()).toInstant())
        .id(customer.personId)
        .externalRef(customer.key)
        .email(emailOf(customer))
        .country(customer.country)
        .lifecycle(Lifecycle.CUSTOMER)
        .source(source)
        .build();
  }

  private Map<String, Long> writeProducts(SteppedChange change, OrderBook book) {
    Map<String, Long> ids = new HashMap<>(database.read(orders::productIdsByCode));
    List<Product> unknown = new ArrayList<>();
    for (OrderRow.Article article : book.articles()) {
      if (!ids.containsKey(article.code())) {
        long id = database.nextId();
        ids.put(article.code(), id);
        unknown.add(
            new Product(
                id,
                article.code(),
                article.name(),
                article.category().isEmpty() ? null : article.category()));
      }
    }
    change.step(
        step -> {
          orders.insertProducts(step, unknown);
          return unknown.size();
        });
    return ids;
  }

  private void writeOrders(SteppedChange change, OrderBook book) {
    List<OrderBook.Order> added = book.orders().stream().filter(order -> !order.isThere).toList();
    inSteps(
        added,
        (order, ready) -> {
          order.id = database.nextId();
          ready.add(stored(order));
        },
        (List<SalesOrder> ready) ->
            change.step(
                step -> {
                  orders.insertOrders(step, ready);
                  return ready.size();
                }));
  }

  private SalesOrder stored(OrderBook.Order order) {
    return new SalesOrder(
        order.id,
        order.customer.personId,
        order.number,
        order.kind(),
        order.channel.isEmpty() ? null : order.channel,
        order.time.atZone(clock.getZone()).toInstant(),
        order.amount,
        order.quantity,
        order.lines);
  }

  private long writeLines(
      SteppedChange change, OrderScan scan, Map<String, Long> products, Watch watch) {
    List<OrderLine> ready = new ArrayList<>();
    long[] written = new long[1];
    scan.lines(
        watch,
        line -> {
          OrderBook.Customer customer = scan.book().customer(line);
          OrderBook.Order order = customer == null ? null : scan.book().find(line, customer);
          if (order == null) {
            throw new UserFacingException(Message.of("intake.changedMeanwhile"));
          }
          Long product = products.get(line.product().code());
          if (order.isThere || product == null) {
            return;
          }
          ready.add(
              new OrderLine(
                  database.nextId(),
                  order.id,
                  product,
                  line.quantity(),
                  line.unitPrice(),
                  line.amount()));
          if (ready.size() == STEP) {
            written[0] += writeStep(change, ready);
          }
        });
    return written[0] + writeStep(change, ready);
  }

  private int writeStep(SteppedChange change, List<OrderLine> ready) {
    int size = ready.size();
    change.step(
        step -> {
          orders.insertLines(step, ready);
          return size;
        });
    ready.clear();
    return size;
  }

  private static <S, T> void inSteps(
      List<S> all, BiConsumer<S, List<T>> make, java.util.function.Consumer<List<T>> write) {
    List<T> ready = new ArrayList<>();
    for (S one : all) {
      make.accept(one, ready);
      if (ready.size() == STEP) {
        write.accept(ready);
        ready.clear();
      }
    }
    if (!ready.isEmpty()) {
      write.accept(ready);
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
