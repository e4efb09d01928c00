package app.kith.intake.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.OrderGuess;
import app.kith.intake.mapping.Sample;
import app.kith.intake.readers.CsvRowSource;
import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.Watch;
import app.kith.order.OrderKind;
import app.kith.order.OrderLine;
import app.kith.order.OrderRepository;
import app.kith.order.OrderService;
import app.kith.order.SalesOrder;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderImportTest {
  private static final String SHOP =
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      5001,A1,Mug,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
      5001,B2,Lamp,2,2010-12-01 08:26:00,3.39,17850,United Kingdom
      5002,A1,Mug,1,2010-12-02 09:00:00,2.55,,United Kingdom
      C5003,A1,Mug,-1,2010-12-03 09:00:00,2.55,17850,United Kingdom
      5004,A1,Mug,1,2010-12-04 09:00:00,0,12346,France
      5005,A1,Mug,1,30.02.2010,2.55,12346,France
      5006,A1,Mug,many,2010-12-04 09:00:00,2.55,12346,France
      5007,C3,"Tea, green",10,2010-12-05 09:00:00,1.255,12347,France
      """;

  @TempDir private Path folder;
  private TestDatabase test;
  private OrderImport orders;
  private OrderService service;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    OrderRepository repository = new OrderRepository();
    orders =
        new OrderImport(
            test.database(), test.history(), new PersonRepository(), repository, test.clock());
    service = new OrderService(test.database(), repository);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyRowIsAcceptedOrRejectedForOneReason() throws IOException {
    OrderPlan plan = orders.plan(request(SHOP), Watch.NONE);
    assertThat(plan.rows()).isEqualTo(8);
    assertThat(plan.saleLines()).isEqualTo(3);
    assertThat(plan.returnLines()).isOne();
    assertThat(plan.rejected())
        .containsOnlyKeys(
            ProblemKind.NO_CUSTOMER,
            ProblemKind.ZERO_PRICE,
            ProblemKind.NO_DATE,
            ProblemKind.NO_AMOUNT);
    assertThat(plan.saleLines() + plan.returnLines() + plan.rejectedRows()).isEqualTo(plan.rows());
    assertThat(service.totals(OrderKind.SALE).orders()).isZero();
  }

  @Test
  void ordersPeopleAndProductsComeInAndGoAwayTogether() throws IOException {
    OrderPlan plan = orders.run(request(SHOP), Watch.NONE);
    assertThat(plan.newPeople()).isEqualTo(2);
    assertThat(service.products()).extracting("code").containsExactly("A1", "B2", "C3");
    assertThat(service.totals(OrderKind.SALE).amount()).isEqualByComparingTo("34.63");
    assertThat(service.totals(OrderKind.RETURN).amount()).isEqualByComparingTo("-2.55");
    long person = personOf("17850");
    List<SalesOrder> bought = service.ofPerson(person, 10);
    assertThat(bought).extracting(SalesOrder::number).containsExactly("C5003", "5001");
    assertThat(bought.get(1).placedAt()).isEqualTo("2010-12-01T08:26:00Z");
    assertThat(service.linesOf(bought.get(1).id()))
        .extracting(OrderLine::amount)
        .containsExactly(new BigDecimal("15.3000"), new BigDecimal("6.7800"));

    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(test.database().countRows().get("sales_order")).isZero();
    assertThat(test.database().countRows().get("person")).isZero();
    assertThat(test.database().countRows().get("product")).isZero();
  }

  @Test
  void aLeadWhoOrderedBecomesACustomerAndIsALeadAgainAfterTheUndo() throws IOException {
    PersonRepository people = new PersonRepository();
    long id = test.database().nextId();
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("history.undo", "add"),
            change -> {
              people.insertAll(
                  change,
                  List.of(
                      Person.named("Ann", TestDatabase.NOW)
                          .id(id)
                          .externalRef("17850")
                          .lifecycle(Lifecycle.LEAD)
                          .build()));
              return id;
            });

    orders.run(request(SHOP), Watch.NONE);
    assertThat(lifecycle(people, id)).isEqualTo(Lifecycle.CUSTOMER);

    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(lifecycle(people, id)).isEqualTo(Lifecycle.LEAD);
  }

  private Lifecycle lifecycle(PersonRepository people, long id) {
    return test.database().read(open -> people.find(open, id)).orElseThrow().lifecycle();
  }

  @Test
  void theSameFileAgainDoublesNothing() throws IOException {
    OrderRequest request = request(SHOP);
    orders.run(request, Watch.NONE);
    OrderPlan again = orders.run(request, Watch.NONE);
    assertThat(again.newOrders()).isZero();
    assertThat(again.knownLines()).isEqualTo(4);
    assertThat(service.totals(OrderKind.SALE).orders()).isEqualTo(2);
    assertThat(test.history().recent(10)).hasSize(1);
  }

  @Test
  void anOrderThatChangedIsShownAndLeftAsItIs() throws IOException {
    orders.run(request(SHOP), Watch.NONE);
    OrderPlan again = orders.plan(request(SHOP.replace("6,2010", "7,2010")), Watch.NONE);
    assertThat(again.problems()).anyMatch(it -> it.kind() == ProblemKind.ORDER_DIFFERS);
  }

  @Test
  void aFileWithoutNumbersMakesOneOrderOfACustomersDay() throws IOException {
    String file =
        " customer_id  date number_of_cds  dollar_value\n"
            + " 00001 19970101  1   11.77\n 00002 19970112  1   12.00\n"
            + " 00002 19970112  5   77.00\n 00003 19970102  2   20.76\n";
    OrderPlan plan = orders.run(request(file), Watch.NONE);
    assertThat(plan.newOrders()).isEqualTo(3);
    assertThat(service.totals(OrderKind.SALE).lines()).isEqualTo(4);
    assertThat(service.ofPerson(personOf("00002"), 1).getFirst().number())
        .isEqualTo("00002/1997-01-12");
    orders.run(request(file), Watch.NONE);
    assertThat(service.totals(OrderKind.SALE).orders()).isEqualTo(3);
  }

  @Test
  void chineseHeadersAndCommaDecimalsAreUnderstood() throws IOException {
    String file =
        "订单号;客户编号;客户名称;下单时间;商品名称;数量;单价;金额\n" + "D1;K7;王芳;2024年3月5日;龙井茶;2;1.234,50;2.469,00\n";
    orders.run(request(file), Watch.NONE);
    SalesOrder order = service.ofPerson(personOf("K7"), 1).getFirst();
    assertThat(order.amount()).isEqualByComparingTo("2469");
    assertThat(order.placedAt()).isEqualTo("2024-03-05T00:00:00Z");
  }

  @Test
  void stoppingTakesEverythingBack() throws IOException {
    StringBuilder file = new StringBuilder("Order number,Customer ID,Date,Product,Amount\n");
    for (int i = 0; i < 20_000; i++) {
      file.append(i).append(",K").append(i % 50).append(",2024-01-01,Tea,5\n");
    }
    int[] looks = new int[1];
    Watch stopsInTheSecondPass =
        new Watch() {
          @Override
          public void progress(double fraction) {}

          @Override
          public boolean stopRequested() {
            return ++looks[0] > 3;
          }
        };
    OrderRequest request = request(file.toString());
    assertThatThrownBy(() -> orders.run(request, stopsInTheSecondPass))
        .isInstanceOf(UserFacingException.class);
    assertThat(test.database().countRows().get("sales_order")).isZero();
    assertThat(test.database().countRows().get("person")).isZero();
    assertThat(test.history().recent(10)).isEmpty();
  }

  @Test
  void aReadingThatNoValueDecidesIsNamedWithItsColumnAndRows() throws IOException {
    OrderPlan plan =
        orders.plan(
            request(
                "Order number,Customer ID,Date,Amount\n"
                    + "1,K1,03/04/2021,\"1,234\"\n2,K1,05/05/2021,7\n"),
            Watch.NONE);
    assertThat(plan.problems())
        .extracting(problem -> problem.kind())
        .containsExactly(ProblemKind.AMBIGUOUS, ProblemKind.AMBIGUOUS);
    assertThat(plan.problems()).allSatisfy(it -> assertThat(it.rows()).containsExactly(2L));
    assertThat(new Messages(Locale.US).text(plan.problems().getFirst().message()))
        .contains("\"Date\"", "03/04/2021", "month first", "--dates");
    assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).text(plan.problems().getLast().message()))
        .contains("“Amount”", "1,234", "小数点", "--decimals");
    assertThat(plan.saleAmount()).isEqualByComparingTo("1241");
  }

  private long personOf(String reference) {
    return test.database().read(open -> new PersonRepository().page(open, 0, 100)).stream()
        .filter(person -> reference.equals(person.externalRef()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private OrderRequest request(String content) throws IOException {
    Path file = folder.resolve("orders.csv");
    Files.writeString(file, content);
    return guessed(file);
  }

  static OrderRequest guessed(Path file) {
    SourceFormat format = FormatGuess.of(file);
    try (CsvRowSource source = CsvRowSource.open(file, format)) {
      Mapping<OrderField> mapping = new OrderGuess(ZoneOffset.UTC, 2026).guess(Sample.of(source));
      return new OrderRequest(file, format, mapping, "Customer {0}");
    }
  }
}
