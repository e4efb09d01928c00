package app.kith.analytics.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.recommend.Blend;
import app.kith.analytics.file.TableFile;
import app.kith.base.Messages;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecommendationServiceTest {
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 9, 0);
  private final RecommendationService service = new RecommendationService();
  private final Messages english = new Messages(Locale.US);

  /**
   * Customers buy from one of five shelves of twenty items, or from all when they have no taste.
   */
  private static List<OrderLine> sales(boolean taste) {
    Random random = new Random(3);
    List<OrderLine> lines = new ArrayList<>();
    for (int customer = 0; customer < 150; customer++) {
      for (int order = 0; order < 5; order++) {
        for (int line = 0; line < 3; line++) {
          int item = taste ? 20 * (customer % 5) + random.nextInt(20) : random.nextInt(100);
          String number = customer + "-" + order;
          lines.add(new OrderLine("c" + customer, "i" + item, number, START.plusDays(order)));
        }
      }
    }
    return lines;
  }

  @Test
  void theRealShopsNextItemsAreFoundAsOftenAsInTheReference() {
    OrderLinesFile lines =
        new OrderLinesFile(
            TableFile.read(ReferenceData.file("online-retail/online_retail.csv.gz")),
            new OrderLinesFile.Columns("CustomerID", "StockCode", "InvoiceDate", "InvoiceNo", null),
            2026);
    assertThat(lines.sales()).isEqualTo(397_884);

    RecommendationReport report = service.evaluate(lines.book(), Watch.NONE);

    assertThat(report.customers()).isEqualTo(4338);
    assertThat(report.items()).isEqualTo(3650);
    assertThat(report.cells()).isEqualTo(227_131);
    assertThat(report.tests()).isEqualTo(2732);
    Map<String, RecommendationReport.Method> methods =
        report.methods().stream()
            .collect(Collectors.toMap(RecommendationReport.Method::name, method -> method));
    assertThat(hits(methods.get("popularity"))).isCloseTo(0.0275, within(0.00005));
    assertThat(hits(methods.get("item_cosine"))).isCloseTo(0.0728, within(0.00005));
    assertThat(hits(methods.get("ease"))).isCloseTo(0.0809, within(0.00005));
    assertThat(hits(methods.get("hybrid"))).isGreaterThan(0.0809);
    assertThat(report.useful()).isTrue();
  }

  private static double hits(RecommendationReport.@Nullable Method method) {
    return method == null ? Double.NaN : method.hits();
  }

  @Test
  void whereCustomersHaveTasteItIsUsed() {
    OrderBook book = OrderBook.of(sales(true), Map.of());
    RecommendationReport report = service.evaluate(book, Watch.NONE);
    assertThat(report.useful()).isTrue();
    assertThat(english.text(report.verdict())).contains("worth showing");

    Recommender recommender = service.learn(book, report.chosen(), Watch.NONE);
    List<Recommendation> offers = recommender.forCustomer("c3", OfferRules.NONE, 3);
    assertThat(offers).hasSize(3).allMatch(offer -> shelf(offer.item()) == 3);
    assertThat(english.text(offers.getFirst().reason())).matches("Bought with .* by \\d+ of \\d+");
    assertThat(recommender.audience("i65", OfferRules.NONE, 5))
        .hasSize(5)
        .allMatch(offer -> Integer.parseInt(offer.customer().substring(1)) % 5 == 3);
  }

  private static int shelf(String item) {
    return Integer.parseInt(item.substring(1)) / 20;
  }

  @Test
  void whereTheyHaveNoneEverybodyIsShownBestsellers() {
    OrderBook book = OrderBook.of(sales(false), Map.of());
    RecommendationReport report = service.evaluate(book, Watch.NONE);
    assertThat(report.useful()).isFalse();
    assertThat(report.chosen()).isEqualTo(Blend.POPULARITY);
  }

  @Test
  void rulesHoldBackWhatMayNotBeOffered() {
    OrderBook book = OrderBook.of(sales(true), Map.of("i60", "Green tea"));
    Recommender recommender = service.learn(book, Blend.EASE, Watch.NONE);
    List<String> free = items(recommender.forCustomer("c3", OfferRules.NONE, 4));
    OfferRules rules =
        new OfferRules(
            Set.of(free.get(0)),
            Map.of("c3", Set.of(free.get(1))),
            Map.of(free.get(2), 0.1, free.get(3), 0.5),
            0.3);
    assertThat(items(recommender.forCustomer("c3", rules, 10)))
        .contains(free.get(3))
        .doesNotContainAnyElementsOf(free.subList(0, 3));
  }

  private static List<String> items(List<Recommendation> offers) {
    return offers.stream().map(Recommendation::item).toList();
  }

  @Test
  void aStrangerIsShownBestsellersAndAnUnknownItemIsNamed() {
    OrderBook book = OrderBook.of(sales(true), Map.of());
    Recommender recommender = service.learn(book, Blend.EASE, Watch.NONE);
    assertThat(recommender.forCustomer("nobody", OfferRules.NONE, 3))
        .hasSize(3)
        .allSatisfy(offer -> assertThat(english.text(offer.reason())).startsWith("Bought by"));
    assertThatThrownBy(() -> recommender.audience("soap", OfferRules.NONE, 3))
        .hasMessage("recommend.error.item");
    assertThatThrownBy(() -> service.evaluate(OrderBook.of(List.of(), Map.of()), Watch.NONE))
        .hasMessage("recommend.error.no_sales");
  }

  @Test
  void aHandfulOfCustomersProvesNothing() {
    List<OrderLine> few = sales(true).subList(0, 150);
    RecommendationReport report = service.evaluate(OrderBook.of(few, Map.of()), Watch.NONE);
    assertThat(report.useful()).isFalse();
    assertThat(english.text(report.verdict())).contains("customers can be tested");
  }
}
