package app.kith.fx.plot;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Turns drags and arrow keys on a picture into moves of its level line. */
final class LevelInput {
  private final Region paper;
  private final Supplier<Drawing> drawing;
  private final LevelMoves moves;

  private LevelInput(Region paper, Supplier<Drawing> drawing, LevelMoves moves) {
    this.paper = paper;
    this.drawing = drawing;
    this.moves = moves;
  }

  static void install(Region paper, Supplier<Drawing> drawing, LevelMoves moves) {
    LevelInput input = new LevelInput(paper, drawing, moves);
    paper.setCursor(Cursor.V_RESIZE);
    paper.addEventHandler(MouseEvent.MOUSE_PRESSED, input::drag);
    paper.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::drag);
    paper.addEventHandler(
        MouseEvent.MOUSE_RELEASED, event -> input.levelled(event).ifPresent(_ -> moves.released()));
    paper.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
  }

  private Optional<Levelled> levelled(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY && drawing.get() instanceof Levelled levelled
        ? Optional.of(levelled)
        : Optional.empty();
  }

  private void drag(MouseEvent event) {
    paper.requestFocus();
    levelled(event).ifPresent(shown -> moves.moved(shown.levelAt(event.getY(), paper.getHeight())));
    event.consume();
  }

  private void key(KeyEvent event) {
    boolean up = event.getCode() == KeyCode.UP;
    if ((up || event.getCode() == KeyCode.DOWN) && drawing.get() instanceof Levelled) {
      moves.stepped(up ? 1 : -1);
      event.consume();
    }
  }
}
