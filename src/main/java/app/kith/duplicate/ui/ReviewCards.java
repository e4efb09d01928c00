package app.kith.duplicate.ui;

import app.kith.duplicate.Identity;
import app.kith.duplicate.match.Level;
import app.kith.fx.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws two records as two columns, with what their fields say about each other between them. */
final class ReviewCards {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Texts texts;

  ReviewCards(Texts texts) {
    this.texts = texts;
  }

  void fill(GridPane grid, ReviewPair pair) {
    grid.getChildren().clear();
    grid.add(head(pair.left(), "duplicate.kept"), 1, 0);
    grid.add(head(pair.right(), "duplicate.goes"), 2, 0);
    int row = 1;
    for (ReviewPair.Line line : pair.lines()) {
      grid.add(label(texts.text(line.field()), "form-label"), 0, row);
      grid.add(value(said(line.left()), line.level()), 1, row);
      grid.add(value(said(line.right()), line.level()), 2, row);
      if (line.level() != null) {
        grid.add(mark(line.level()), 3, row);
      }
      row++;
    }
  }

  private VBox head(ReviewPair.Side side, String role) {
    String orders = texts.text("duplicate.orders", side.card().orderCount());
    String since = texts.text("duplicate.since", texts.date(side.card().person().createdAt()));
    VBox head =
        new VBox(
            4,
            label(texts.text(role), "text-muted"),
            label(side.card().person().fullName(), "title-3"),
            label(orders + " · " + since, "text-muted"));
    if (!side.identities().isEmpty()) {
      head.getChildren()
          .add(
              label(
                  side.identities().stream().map(this::words).collect(Collectors.joining("\n")),
                  "text-muted"));
    }
    return head;
  }

  private String words(Identity identity) {
    String source = identity.source();
    return source == null
        ? texts.text("duplicate.identity", identity.fullName())
        : texts.text("duplicate.identity.source", identity.fullName(), source);
  }

  /** A day as the user reads days; anything else as it is. */
  private String said(String value) {
    try {
      return DAY.matcher(value).matches() ? texts.date(LocalDate.parse(value)) : value;
    } catch (DateTimeParseException e) {
      return value; // looks like a day and is none
    }
  }

  private static Label value(String text, @Nullable Level level) {
    return label(text.isEmpty() ? "–" : text, level == Level.DIFFERENT ? "differs" : "agrees");
  }

  private Label mark(Level level) {
    String name = level == Level.SIMILAR ? "close" : level.name().toLowerCase(Locale.ROOT);
    String icon =
        switch (level) {
          case EXACT -> "fth-check";
          case CLOSE, SIMILAR -> "fth-activity";
          case DIFFERENT, MISSING -> "fth-x";
        };
    Label mark = label(texts.text("duplicate.mark." + name), "mark-" + name);
    mark.setGraphic(new FontIcon(icon));
    return mark;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }
}
