package app.kith.product.ui;

import app.kith.analytics.FeatureService;
import app.kith.analytics.recommend.ShopOrderService;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.fx.Texts;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.order.OrderKind;
import app.kith.order.OrderLine;
import app.kith.order.OrderRepository;
import app.kith.order.Product;
import app.kith.order.SalesOrder;
import app.kith.product.AdviceService;
import app.kith.product.ProductService;
import app.kith.segment.SegmentService;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A shop whose customers each buy from one of three shelves, and the screen's services over it. */
final class ProductFixture {
  static final int PRODUCTS = 100;
  private static final int SHELVES = 5;

  final FakeDialogs dialogs = new FakeDialogs();
  final FakeNavigator navigator = new FakeNavigator();
  final FakeNotifications notifications = new FakeNotifications();
  final TestDatabase workspace;
  final SegmentService segments;
  final ProductServices services;
  private final Random random = new Random(5);

  ProductFixture(TestDatabase workspace) {
    this.workspace = workspace;
    PersonRepository people = new PersonRepository();
    segments =
        new SegmentService(
            workspace.database(),
            workspace.history(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    ProductService products =
        new ProductService(workspace.database(), workspace.history(), segments, workspace.clock());
    services =
        new ProductServices(
            products,
            new AdviceService(
                new ShopOrderService(workspace.database(), workspace.clock()),
                products,
                workspace.clock()),
            ids -> workspace.database().read(open -> people.findByIds(open, ids)));
  }

  Desk desk(Locale language) {
    return new Desk(
        new InlineTasks(),
        dialogs,
        navigator,
        notifications,
        new Texts(new Messages(language), Currency.getInstance("USD"), ZoneOffset.UTC));
  }

  ProductsViewModel model() {
    return new ProductsViewModel(services, desk(Locale.US));
  }

  /**
   * Fills the shop.
   *
   * @param taste false if everybody buys anything
   */
  void fill(int customers, boolean taste) {
    workspace
        .history()
        .record(
            ChangeKind.SAMPLE,
            Message.of("contact.saved.new", "shop"),
            change -> {
              add(change, customers, taste);
              return 0;
            });
  }

  private void add(Change change, int customers, boolean taste) {
    OrderRepository orders = new OrderRepository();
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < PRODUCTS; i++) {
      products.add(new Product(change.nextId(), "P" + i, "Tea number " + i, null));
    }
    List<Person> people = new ArrayList<>();
    List<SalesOrder> sales = new ArrayList<>();
    List<OrderLine> lines = new ArrayList<>();
    for (int c = 0; c < customers; c++) {
      Person person =
          Person.named("Customer " + c, workspace.clock().instant()).id(change.nextId()).build();
      people.add(person);
      for (int o = 0; o < 5; o++) {
        long order = change.nextId();
        sales.add(
            new SalesOrder(
                order,
                person.id(),
                c + "-" + o,
                OrderKind.SALE,
                null,
                workspace.clock().instant().minus(Duration.ofDays(200 - 30L * o + c % 7)),
                BigDecimal.valueOf(60),
                BigDecimal.valueOf(6),
                3));
        for (int line = 0; line < 3; line++) {
          int shelf = taste ? c % SHELVES : random.nextInt(SHELVES);
          int item = random.nextInt(PRODUCTS / SHELVES) * SHELVES + shelf;
          lines.add(line(change, order, products.get(item)));
        }
      }
    }
    new PersonRepository().insertAll(change, people);
    orders.insertProducts(change, products);
    orders.insertOrders(change, sales);
    orders.insertLines(change, lines);
  }

  private static OrderLine line(Change change, long order, Product product) {
    return new OrderLine(
        change.nextId(),
        order,
        product.id(),
        BigDecimal.TWO,
        BigDecimal.TEN,
        BigDecimal.valueOf(20));
  }
}
