package app.kith.product.ui;

import app.kith.analytics.recommend.Recommendation;
import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.fx.Question;
import app.kith.fx.ScreenId;
import app.kith.product.Advice;
import app.kith.product.OfferSettings;
import app.kith.product.ProductSales;
import app.kith.product.ProductService;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Products, how they sell, and who should hear of the chosen one. */
public final class ProductsViewModel {
  private static final int MOST_PEOPLE = 200;

  private final ProductServices services;
  private final Desk desk;
  private final Question<List<ProductSales>> listing;
  private final Question<Audience> asking;
  private final ObservableList<ProductSales> products = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ProductSales> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<OfferSettings> settings =
      new SimpleObjectProperty<>(OfferSettings.USUAL);
  private final StringProperty query = new SimpleStringProperty("");
  private boolean stale = true;

  /** A person who should hear of the product. */
  public record Listener(long person, String name, Message reason) {}

  /**
   * Those who should hear of the product.
   *
   * @param verdict whether recommendations beat bestsellers, with both figures
   * @param useful true if they do
   */
  public record Audience(Message verdict, boolean useful, List<Listener> people) {
    /** Copies the list. */
    public Audience {
      people = List.copyOf(people);
    }
  }

  /** Over the products and the advice. */
  ProductsViewModel(ProductServices services, Desk desk) {
    this.services = services;
    this.desk = desk;
    this.listing = new Question<>(desk.tasks(), desk.dialogs());
    this.asking = new Question<>(desk.tasks(), desk.dialogs());
    listing.answer().subscribe((_, _) -> filter());
    query.subscribe((_, _) -> filter());
    selected.subscribe((_, _) -> ask());
    settings.subscribe((_, _) -> ask());
  }

  /** The products that the typed text finds, the one that brought most first. */
  public ObservableList<ProductSales> products() {
    return products;
  }

  /** A part of a product's name or code. */
  public StringProperty query() {
    return query;
  }

  /** The chosen product, or null. */
  public ObjectProperty<@Nullable ProductSales> selected() {
    return selected;
  }

  /** What may be offered. */
  public ObjectProperty<OfferSettings> settings() {
    return settings;
  }

  /** Who should hear of the chosen product; null while that is not known. */
  public ReadOnlyObjectProperty<@Nullable Audience> audience() {
    return asking.answer();
  }

  /** Why nobody can be named, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> problem() {
    return asking.problem();
  }

  /** True while the past is learnt from. */
  public ReadOnlyBooleanProperty busy() {
    return asking.busy();
  }

  /**
   * Something was changed that the list may show.
   *
   * @param sales true if orders were among it, which the advice is learnt from
   */
  void outdate(boolean sales) {
    stale = true;
    if (sales && services.advice().outdate()) {
      desk.tasks()
          .compute(
              Message.of("product.task.learn"),
              progress -> {
                services.advice().learnAgain(Watching.of(progress));
                return true;
              });
    }
  }

  /** Reads the products when the screen comes into view, if anything changed since. */
  void open() {
    if (stale) {
      stale = false;
      refresh();
    }
  }

  private void refresh() {
    listing.ask(Message.of("product.task.list"), _ -> services.products().all());
  }

  private void filter() {
    List<ProductSales> all = Optional.ofNullable(listing.answer().get()).orElse(List.of());
    ProductSales before = selected.get();
    String wanted = query.get().strip().toLowerCase(desk.texts().locale());
    products.setAll(
        all.stream()
            .filter(
                product ->
                    (product.name() + " " + product.code())
                        .toLowerCase(desk.texts().locale())
                        .contains(wanted))
            .toList());
    selected.set(
        products.stream()
            .filter(product -> before != null && product.id() == before.id())
            .findFirst()
            .orElse(products.isEmpty() ? null : products.getFirst()));
  }

  private void ask() {
    ProductSales product = selected.get();
    if (product == null) {
      return;
    }
    OfferSettings wanted = settings.get();
    asking.ask(
        Message.of("product.task.audience"),
        progress -> {
          Advice advice = services.advice().advice(Watching.of(progress));
          List<Recommendation> found =
              services.advice().audience(product.id(), wanted, MOST_PEOPLE, Watching.of(progress));
          return new Audience(
              advice.report().verdict(), advice.report().useful(), listeners(found));
        });
  }

  private List<Listener> listeners(List<Recommendation> found) {
    long[] ids = found.stream().mapToLong(one -> Long.parseLong(one.customer())).toArray();
    Map<Long, String> names = new HashMap<>();
    for (Person person : services.people().apply(ids)) {
      names.put(person.id(), person.fullName());
    }
    return found.stream()
        .map(
            one -> {
              long id = Long.parseLong(one.customer());
              return new Listener(id, names.getOrDefault(id, ""), one.reason());
            })
        .toList();
  }

  /** Says how many of the chosen product there are and what one costs; null for not known. */
  public void state(@Nullable BigDecimal stock, @Nullable BigDecimal cost) {
    ProductSales product = selected.get();
    if (product != null) {
      desk.tasks()
          .run(
              Message.of("product.action.state"),
              _ -> services.products().state(product, stock, cost))
          .onSuccess(
              change -> {
                desk.notifications().changed(ProductService.stated(product), change);
                refresh();
              });
    }
  }

  /** Keeps those who should hear of the chosen product as a segment. */
  public void keep() {
    ProductSales product = selected.get();
    Audience found = asking.answer().get();
    if (product == null || found == null || found.people().isEmpty()) {
      return;
    }
    long[] ids = found.people().stream().mapToLong(Listener::person).toArray();
    desk.dialogs()
        .askText(
            Message.of("product.action.keep"), desk.texts().text("product.segment", product.name()))
        .ifPresent(
            name ->
                desk.tasks()
                    .run(
                        Message.of("product.action.keep"),
                        _ -> services.products().offer(product, name, ids))
                    .onSuccess(
                        made -> {
                          desk.notifications().changed(made.summary(), made.changeSetId());
                          refresh();
                        }));
  }

  /** Leads to where orders come in. */
  public void openImport() {
    desk.navigator().open(ScreenId.IMPORT);
  }

  /** Shows a person's card. */
  public void open(Listener listener) {
    desk.navigator().open(ScreenId.PEOPLE, listener.person());
  }
}
