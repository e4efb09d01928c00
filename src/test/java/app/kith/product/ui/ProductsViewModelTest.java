package app.kith.product.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.fx.ScreenId;
import app.kith.product.Advice;
import app.kith.product.OfferSettings;
import app.kith.product.ProductSales;
import app.kith.product.ui.ProductsViewModel.Audience;
import app.kith.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductsViewModelTest {
  @TempDir Path folder;
  private ProductFixture shop;

  @BeforeEach
  void open() {
    shop = new ProductFixture(TestDatabase.in(folder));
  }

  @AfterEach
  void close() {
    shop.workspace.close();
  }

  private Audience audience(ProductsViewModel model) {
    return Objects.requireNonNull(model.audience().get());
  }

  private ProductSales chosen(ProductsViewModel model) {
    return Objects.requireNonNull(model.selected().get());
  }

  @Test
  void productsAreListedBySalesAndFoundByWhatIsTyped() {
    shop.fill(120, true);
    ProductsViewModel model = shop.model();

    model.open();

    assertThat(model.products())
        .hasSize(ProductFixture.PRODUCTS)
        .isSortedAccordingTo(Comparator.comparingDouble((ProductSales p) -> -p.money()));
    assertThat(model.products().stream().mapToDouble(ProductSales::money).sum())
        .isEqualTo(120 * 5 * 3 * 20);
    model.query().set("p23");
    assertThat(model.products()).extracting(ProductSales::code).containsExactly("P23");
    assertThat(chosen(model).code()).isEqualTo("P23");
    model.query().set("no such thing");
    assertThat(model.selected().get()).isNull();
  }

  @Test
  void thoseWhoShouldHearOfAProductDoNotOwnItAndBecomeASegment() {
    shop.fill(150, true);
    ProductsViewModel model = shop.model();
    model.open();
    ProductSales product = chosen(model);

    assertThat(audience(model).useful()).isTrue();
    assertThat(audience(model).people()).isNotEmpty().allMatch(one -> !one.name().isBlank());
    long first = audience(model).people().getFirst().person();
    model.open(audience(model).people().getFirst());
    assertThat(shop.navigator.visits().getFirst().screen()).isEqualTo(ScreenId.PEOPLE);

    shop.dialogs.willAnswer("Tea lovers");
    int changes = shop.workspace.history().recent(100).size();
    model.keep();

    assertThat(shop.workspace.history().recent(100)).as("one change").hasSize(changes + 1);
    assertThat(shop.notifications.notes()).hasSize(1);
    long segment = shop.segments.findByName("Tea lovers").orElseThrow().id();
    assertThat(shop.segments.members(segment)).contains(first);
    assertThat(chosen(model).offeredAt()).isEqualTo(TestDatabase.NOW);
    assertThat(audience(model).people()).noneMatch(one -> one.person() == first);

    model.settings().set(new OfferSettings(true, 0, 0));
    assertThat(audience(model).people()).anyMatch(one -> one.person() == first);

    shop.workspace.history().undo(shop.notifications.notes().getFirst().changeSetId());
    assertThat(shop.services.products().find(product.code()).orElseThrow().offeredAt()).isNull();
  }

  @Test
  void itLearnsAgainOnlyWhenOrdersChanged() {
    shop.fill(150, true);
    ProductsViewModel model = shop.model();
    model.open();
    Advice first = shop.services.advice().advice(Watch.NONE);

    model.outdate(false);
    assertThat(shop.services.advice().advice(Watch.NONE)).isSameAs(first);
    model.outdate(true);
    assertThat(shop.services.advice().advice(Watch.NONE)).isNotSameAs(first);
  }

  @Test
  void whatIsSoldOutOrEarnsTooLittleIsNotOffered() {
    shop.fill(150, true);
    ProductsViewModel model = shop.model();
    model.open();

    model.state(BigDecimal.ZERO, new BigDecimal("7"));

    ProductSales product = chosen(model);
    assertThat(product.mayBeInStock()).isFalse();
    assertThat(product.margin().orElseThrow()).isCloseTo(0.3, within(1e-9));
    assertThat(audience(model).people()).isEmpty();
    model.settings().set(new OfferSettings(false, 0.2, 0));
    assertThat(audience(model).people()).isNotEmpty();
    model.settings().set(new OfferSettings(false, 0.4, 0));
    assertThat(audience(model).people()).isEmpty();
    shop.workspace.history().undo(shop.notifications.notes().getFirst().changeSetId());
    assertThat(shop.services.products().find("tea number 0").orElseThrow().stock()).isNull();
    assertThatThrownBy(() -> shop.services.products().state(product, new BigDecimal("-1"), null))
        .hasMessage("product.error.negative");
  }

  @Test
  void whereNothingBeatsThemBestsellersAreOfferedAndItIsSaid() {
    shop.fill(150, false);
    ProductsViewModel model = shop.model();
    model.open();

    assertThat(audience(model).useful()).isFalse();
    assertThat(audience(model).verdict().key()).isEqualTo("recommend.verdict.useless");
    assertThat(audience(model).people())
        .allMatch(one -> one.reason().key().startsWith("recommend.reason."));
    List<String> one = offers(Long.toString(audience(model).people().getFirst().person()));
    assertThat(one).isNotEmpty();
  }

  private List<String> offers(String person) {
    return shop
        .services
        .advice()
        .next(Long.parseLong(person), OfferSettings.USUAL, 3, Watch.NONE)
        .stream()
        .map(app.kith.analytics.recommend.Recommendation::item)
        .toList();
  }

  @Test
  void withoutSalesThereIsNothingToChoose() {
    ProductsViewModel model = shop.model();

    model.open();
    model.keep();
    model.state(null, null);

    assertThat(model.products()).isEmpty();
    assertThat(model.selected().get()).isNull();
    assertThat(shop.notifications.notes()).isEmpty();
  }
}
