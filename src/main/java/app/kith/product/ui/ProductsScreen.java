package app.kith.product.ui;

import app.kith.base.Message;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import app.kith.history.History;
import app.kith.history.TouchedRows;
import java.util.List;
import java.util.Set;

/** The Products screen for the rail, and what to offer next under a person's card. */
public final class ProductsScreen {
  /** What the advice is learnt from. */
  private static final Set<String> SALES = Set.of("sales_order", "order_line");

  private final ProductServices services;
  private final ProductsViewModel model;
  private final Desk desk;

  /**
   * The screen over its services.
   *
   * @param history tells of changes that sales rest on
   */
  public ProductsScreen(ProductServices services, History history, Desk desk) {
    this.services = services;
    this.model = new ProductsViewModel(services, desk);
    this.desk = desk;
    history.onCommitted(
        set -> {
          boolean sales = concernsSales(history.touched(set.id()));
          desk.tasks().later(() -> model.outdate(sales));
        });
  }

  private static boolean concernsSales(List<TouchedRows> touched) {
    return touched.stream().map(TouchedRows::table).anyMatch(SALES::contains);
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(ScreenId.PRODUCTS, Message.of("product.title"), "fth-tag", this::content);
  }

  private ScreenContent content() {
    ProductsView view = new ProductsView(model, desk.texts());
    return new ScreenContent(
        new ViewLoader(desk.texts()).load(ProductsView.class, view),
        _ -> model.open(),
        view::release);
  }

  /** What to offer a person next, above what else stands under the card. */
  public PersonPane above(PersonPane below) {
    return new NextLines(new NextViewModel(services.advice(), desk), desk.texts()).above(below);
  }
}
