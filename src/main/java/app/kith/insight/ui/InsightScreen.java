package app.kith.insight.ui;

import app.kith.base.Message;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import app.kith.history.History;
import app.kith.insight.OutlookService;
import javafx.scene.Parent;

/** The Insight screen for the rail; builds its content when it is first opened. */
public final class InsightScreen {
  private final InsightViewModel model;
  private final Desk desk;

  /**
   * The screen over its services.
   *
   * @param history tells of changes that figures rest on
   */
  public InsightScreen(InsightServices services, History history, Desk desk) {
    this.model = new InsightViewModel(services, desk);
    this.desk = desk;
    history.onCommitted(_ -> desk.tasks().later(model::outdate));
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(
        ScreenId.INSIGHT, Message.of("insight.title"), "fth-bar-chart-2", this::content);
  }

  /** What to expect of a person, above what else stands under their card. */
  public static PersonPane outlook(OutlookService service, Desk desk, PersonPane below) {
    return new OutlookLines(new OutlookViewModel(service, desk), desk.texts()).above(below);
  }

  /** The state of what is shown. */
  InsightViewModel model() {
    return model;
  }

  private ScreenContent content() {
    RevenueView revenue = new RevenueView(model.sales(), desk);
    RetentionView retention = new RetentionView(model.sales(), desk);
    LifetimeView lifetime = new LifetimeView(model.lifetime(), desk);
    MovementView movement = new MovementView(model.movement(), desk);
    CardsView cards = new CardsView(model.cards(), desk);
    Parent root =
        new ViewLoader(desk.texts())
            .load(
                InsightView.class,
                new InsightView(model),
                revenue,
                retention,
                lifetime,
                movement,
                cards);
    return new ScreenContent(
        root,
        _ -> model.freshen(),
        () -> {
          revenue.release();
          retention.release();
          lifetime.release();
          movement.release();
          cards.release();
        });
  }
}
