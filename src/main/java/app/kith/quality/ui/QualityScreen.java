package app.kith.quality.ui;

import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;

/** Puts the Data quality screen together. */
public final class QualityScreen {
  private final QualityDesk desk;
  private final BoardViewModel model;

  /** A screen still to be built. */
  public QualityScreen(QualityDesk desk) {
    this.desk = desk;
    this.model = new BoardViewModel(desk);
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(
        ScreenId.QUALITY, Message.of("quality.title"), "fth-check-square", this::content);
  }

  private ScreenContent content() {
    BoardView board = new BoardView(model, desk.texts());
    RowsView rows = new RowsView(model, desk.texts());
    return new ScreenContent(
        new ViewLoader(desk.texts()).load(BoardView.class, board, rows),
        _ -> model.open(),
        () -> {
          board.release();
          rows.release();
        });
  }
}
