package app.kith.timeline.ui;

import app.kith.timeline.Marks;
import app.kith.timeline.OwnWords;
import java.util.List;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text that wraps, with phrases in it marked as by a highlighter. Plain text only. */
final class MarkedText extends TextFlow {
  private final Path colour = new Path();
  private List<Marks.Span> marks = List.of();

  MarkedText(String styleClass) {
    getStyleClass().add(styleClass);
    setMinWidth(0);
    colour.setManaged(false);
    colour.getStyleClass().add("timeline-mark");
  }

  /** Shows a text; phrases that it does not hold, or only in a mail it answers, are not marked. */
  void show(String text, List<String> phrases) {
    marks = Marks.in(OwnWords.of(text), phrases);
    getChildren().setAll(colour);
    int done = 0;
    for (Marks.Span mark : marks) {
      add(text.substring(done, mark.start()), "timeline-plain");
      add(text.substring(mark.start(), mark.end()), "timeline-marked");
      done = mark.end();
    }
    add(text.substring(done), "timeline-plain");
    requestLayout();
  }

  private void add(String part, String styleClass) {
    if (!part.isEmpty()) {
      Text text = new Text(part);
      text.getStyleClass().add(styleClass);
      getChildren().add(text);
    }
  }

  /** The colour lies where the lines were broken, so it is laid after the text. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    colour.getElements().clear();
    for (Marks.Span mark : marks) {
      colour.getElements().addAll(getRangeShape(mark.start(), mark.end(), false));
    }
  }
}
