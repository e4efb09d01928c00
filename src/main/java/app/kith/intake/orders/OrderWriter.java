package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.SteppedChange;
import app.kith.intake.readers.Watch;
import app.kith.order.OrderLine;
import app.kith.order.OrderRepository;
import app.kith.order.Product;
import app.kith.order.SalesOrder;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes a book of orders: people, products, orders, and the lines in a second pass. */
final class OrderWriter {
  private static final int STEP = 2_000;

  private final Database database;
  private final PersonRepository people;
  private final OrderRepository orders;
  private final Clock clock;

  OrderWriter(Database database, PersonRepository people, OrderRepository orders, Clock clock) {
    this.database = database;
    this.people = people;
    this.orders = orders;
    this.clock = clock;
  }

  /** Writes what is not there yet; returns how many lines. */
  long write(SteppedChange change, OrderScan scan, OrderRequest request, Watch watch) {
    writePeople(change, scan.book(), request);
    makeCustomers(change, scan.book());
    Map<String, Long> products = writeProducts(change, scan.book());
    writeOrders(change, scan.book());
    return scan.hasProducts() ? writeLines(change, scan, products, watch) : 0;
  }

  private void writePeople(SteppedChange change, OrderBook book, OrderRequest request) {
    List<OrderBook.Customer> unknown =
        book.customers().stream().filter(customer -> customer.personId == 0).toList();
    String source = OrderImport.name(request.file());
    MessageFormat unnamed = new MessageFormat(request.unnamed());
    inSteps(
        unknown,
        (customer, ready) -> {
          customer.personId = change.nextId();
          ready.add(person(customer, unnamed, source));
        },
        (List<Person> ready) ->
            change.step(
                step -> {
                  people.insertAll(step, ready);
                  return ready.size();
                }));
  }

  /** Whoever ordered is no mere lead any more. */
  private void makeCustomers(SteppedChange change, OrderBook book) {
    long[] buyers = book.customers().stream().mapToLong(customer -> customer.personId).toArray();
    change.step(step -> people.becomeCustomers(step, buyers));
  }

  private Person person(OrderBook.Customer customer, MessageFormat unnamed, String source) {
    String name =
        customer.name.isEmpty() ? unnamed.format(new Object[] {customer.key}) : customer.name;
    return Person.named(name, customer.first.atZone(clock.getZone()).toInstant())
        .id(customer.personId)
        .externalRef(customer.key)
        .email(customer.knownEmail())
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
        long id = change.nextId();
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
          order.id = change.nextId();
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
                  change.nextId(),
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
      List<S> all, BiConsumer<S, List<T>> make, Consumer<List<T>> write) {
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
}
