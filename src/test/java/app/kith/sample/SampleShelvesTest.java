package app.kith.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.recommend.OfferRules;
import app.kith.analytics.recommend.Recommendation;
import app.kith.analytics.recommend.ShopOrderService;
import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeSet;
import app.kith.intake.orders.OrderImport;
import app.kith.intake.people.PeopleImport;
import app.kith.order.OrderRepository;
import app.kith.product.Advice;
import app.kith.product.AdviceService;
import app.kith.product.OfferSettings;
import app.kith.product.ProductSales;
import app.kith.product.ProductService;
import app.kith.segment.SegmentService;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule about what may be offered has something to act on in the sample shop, and acts. */
class SampleShelvesTest {
  private static final OfferSettings ANYTHING = new OfferSettings(false, 0, 0);

  @TempDir Path folder;
  private TestDatabase test;
  private SegmentService segments;
  private ProductService products;
  private AdviceService advice;
  private SampleService service;
  private SampleBusiness business;

  @BeforeEach
  void fill() {
    test = TestDatabase.in(folder);
    var database = test.database();
    var history = test.history();
    var clock = test.clock();
    segments = new SegmentService(database, history, new FeatureService(database, clock), clock);
    products = new ProductService(database, history, segments, clock);
    advice = new AdviceService(new ShopOrderService(database, clock), products, clock);
    PersonRepository people = new PersonRepository();
    service =
        new SampleService(
            database,
            history,
            new PeopleImport(
                database,
                history,
                people,
                new CompanyRepository(),
                new CustomFieldRepository(),
                clock),
            new OrderImport(database, history, people, new OrderRepository(), clock),
            products,
            clock);
    LocalDate yesterday = TestDatabase.NOW.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    business = new SampleBusiness(42, 240, yesterday);
    service.fill(business, app.kith.intake.readers.Watch.NONE);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private ProductSales product(String code) {
    return products.find(code).orElseThrow();
  }

  private Set<Long> audience(String code, OfferSettings settings) {
    return advice.audience(product(code).id(), settings, 400, Watch.NONE).stream()
        .map(one -> Long.parseLong(one.customer()))
        .collect(Collectors.toSet());
  }

  private Set<Long> heard(String segment) {
    return Arrays.stream(segments.members(segments.findByName(segment).orElseThrow().id()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private Set<String> offered(OfferSettings settings) {
    Advice learnt = advice.advice(Watch.NONE);
    OfferRules rules = advice.rules(settings);
    return learnt.book().customers().subList(0, 60).stream()
        .flatMap(who -> learnt.recommender().forCustomer(who, rules, 29).stream())
        .map(Recommendation::item)
        .collect(Collectors.toSet());
  }

  private String id(String code) {
    return Long.toString(product(code).id());
  }

  @Test
  void everyProductHasItsStockAndItsCost() {
    assertThat(products.all())
        .hasSize(business.catalogue().size())
        .allMatch(one -> one.stock() != null && one.cost() != null)
        .anyMatch(one -> one.margin().orElseThrow() < 0.2)
        .anyMatch(one -> one.margin().orElseThrow() > 0.5);
  }

  @Test
  void whatIsSoldOutIsOfferedToNobody() {
    assertThat(product("OO-02").mayBeInStock()).isFalse();

    assertThat(offered(new OfferSettings(false, 0, 0))).contains(id("OO-02"), id("OO-01"));
    assertThat(offered(new OfferSettings(true, 0, 0)))
        .contains(id("OO-01"))
        .doesNotContain(id("OO-02"), id("GI-01"));
    assertThat(audience("OO-02", OfferSettings.USUAL)).isEmpty();
  }

  @Test
  void whoHeardOfAProductLastWeekIsNotOfferedItAndWhoHeardLongAgoIs() {
    Set<Long> lastWeek = heard("Oolong drinkers: clay teapot");
    Set<Long> longAgo = heard("Black tea drinkers: osmanthus cake");
    assertThat(lastWeek).isNotEmpty();
    assertThat(longAgo).isNotEmpty();

    assertThat(audience("TW-01", ANYTHING)).containsAnyElementsOf(lastWeek);
    assertThat(audience("TW-01", OfferSettings.USUAL))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(lastWeek);
    assertThat(audience("SW-01", OfferSettings.USUAL)).containsAnyElementsOf(longAgo);
    assertThat(audience("SW-01", new OfferSettings(true, 0, 90)))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(longAgo);
  }

  @Test
  void whatEarnsLessThanTheLeastMarginIsNotOffered() {
    Set<String> poor =
        products.all().stream()
            .filter(one -> one.margin().orElseThrow() < 0.4)
            .map(one -> Long.toString(one.id()))
            .collect(Collectors.toSet());

    assertThat(offered(ANYTHING)).containsAnyElementsOf(poor);
    assertThat(offered(new OfferSettings(false, 0.4, 0)))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(poor);
  }

  @Test
  void whatACustomerOwnsIsNotOffered() {
    Map<String, Long> ids = test.database().read(new SampleRepository()::idsByReference);
    Map<String, String> goods =
        products.all().stream()
            .collect(Collectors.toMap(ProductSales::code, one -> Long.toString(one.id())));
    OfferRules rules = advice.rules(ANYTHING);
    for (SamplePerson person :
        business.people().filter(one -> one.behaviour() == Behaviour.LOYAL).limit(20).toList()) {
      Set<String> owned =
          business.orders(person).stream()
              .flatMap(order -> order.lines().stream())
              .map(line -> goods.get(line.product().code()))
              .collect(Collectors.toSet());
      String customer = Long.toString(ids.get(person.reference()));

      assertThat(advice.advice(Watch.NONE).recommender().forCustomer(customer, rules, 29))
          .hasSize(goods.size() - owned.size())
          .extracting(Recommendation::item)
          .doesNotContainAnyElementsOf(owned);
    }
  }

  @Test
  void anOfferDoesNotMakeAnEarlierOneForgotten() {
    Set<Long> lastWeek = heard("Oolong drinkers: clay teapot");
    Set<Long> others = audience("TW-01", OfferSettings.USUAL);
    long[] ids = others.stream().mapToLong(Long::longValue).toArray();

    products.offer(product("TW-01"), "Again", ids);

    assertThat(product("TW-01").offeredAt()).isEqualTo(TestDatabase.NOW);
    assertThat(audience("TW-01", OfferSettings.USUAL))
        .doesNotContainAnyElementsOf(lastWeek)
        .doesNotContainAnyElementsOf(others);
    segments.delete(segments.findByName("Again").orElseThrow().id());
    assertThat(product("TW-01").offeredAt()).isBefore(TestDatabase.NOW);
  }

  @Test
  void everyStepCanBeTakenBackAndTwiceTheSameOffersAreNotMade() {
    SampleService.Shelves again = service.fillShelves(business);
    assertThat(again.offers()).isZero();

    for (ChangeSet change : test.history().recent(20)) {
      assertThat(test.history().undo(change.id()).conflicts()).isEmpty();
    }
    assertThat(products.all()).isEmpty();
    assertThat(segments.all()).isEmpty();
  }

  @Test
  void theShelvesFollowFromTheArgumentsAlone() {
    SampleBusiness same = new SampleBusiness(42, 400, LocalDate.of(2026, 10, 31));
    SampleBusiness again = new SampleBusiness(42, 400, LocalDate.of(2026, 10, 31));

    assertThat(same.catalogue()).isEqualTo(again.catalogue());
    assertThat(same.offers()).isEqualTo(again.offers());
    assertThat(same.heard(same.offers().getFirst()))
        .isNotEmpty()
        .isEqualTo(again.heard(again.offers().getFirst()))
        .allMatch(SamplePerson::newsletter);
  }
}
