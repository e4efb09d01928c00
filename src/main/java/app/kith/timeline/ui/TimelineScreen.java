package app.kith.timeline.ui;

import app.kith.base.Message;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import javafx.scene.Parent;

/** Puts the Timeline screen together, and the pane under a person's card. */
public final class TimelineScreen {
  private final TimelineDesk desk;
  private final ViewLoader loader;

  /** A screen still to be built. */
  public TimelineScreen(TimelineDesk desk, ViewLoader loader) {
    this.desk = desk;
    this.loader = loader;
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(ScreenId.TIMELINE, Message.of("timeline.title"), "fth-clock", this::content);
  }

  private ScreenContent content() {
    TimelineViewModel model = new TimelineViewModel(desk, true);
    return new ScreenContent(load(model), _ -> {}, model::close);
  }

  /** A new pane for the People screen. */
  public PersonPane pane() {
    TimelineViewModel model = new TimelineViewModel(desk, false);
    Parent root = load(model);
    return new PersonPane() {
      @Override
      public Parent root() {
        return root;
      }

      @Override
      public void show(long personId) {
        model.show(personId);
      }

      @Override
      public void close() {
        model.close();
      }
    };
  }

  private Parent load(TimelineViewModel model) {
    return loader.load(TimelineView.class, new TimelineView(model, desk.texts()));
  }
}
