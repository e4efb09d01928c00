package app.kith.duplicate.ui;

import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;

/** Puts the Duplicates screen together. */
public final class DuplicatesScreen {
  private final DuplicateDesk desk;
  private final DuplicatesViewModel model;

  /** A screen still to be built. */
  public DuplicatesScreen(DuplicateDesk desk) {
    this.desk = desk;
    this.model = new DuplicatesViewModel(desk);
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(
        ScreenId.DUPLICATES, Message.of("duplicate.title"), "fth-copy", this::content);
  }

  private ScreenContent content() {
    DuplicatesView view = new DuplicatesView(model, desk.texts());
    return new ScreenContent(
        new ViewLoader(desk.texts()).load(DuplicatesView.class, view),
        _ -> model.open(),
        view::release);
  }
}
