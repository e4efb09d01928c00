package app.kith.product.ui;

import app.kith.base.Message;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import app.kith.history.History;

/** The Products screen for the rail, and what to offer next under a person's card. */
public final class ProductsScreen {
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
    history.onCommitted(_ -> desk.tasks().later(model::outdate));
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
    return new NextPane(new NextViewModel(services.advice(), desk), below, desk.texts());
  }
}
