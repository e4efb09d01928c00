package app.kith.timeline.ui;

import app.kith.fx.Texts;
import app.kith.timeline.TimelineEntry;
import app.kith.timeline.Understood;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A day's head, or an entry: icon, what happened, whose it is, when, and the way back. */
final class TimelineCell extends ListCell<TimelineLine> {
  private static final double SCROLL_BAR = 16;

  private final TimelineViewModel model;
  private final Texts texts;
  private final Label day = new Label();
  private final FontIcon icon = new FontIcon();
  private final MarkedText title = new MarkedText("timeline-title");
  private final MarkedText detail = new MarkedText("timeline-detail");
  private final Label answer = new Label();
  private final Label understood = new Label();
  private final MeaningMenu meaning;
  private final Hyperlink person = new Hyperlink();
  private final Label time = new Label();
  private final Button back = new Button();
  private final HBox reading;
  private final HBox row;

  TimelineCell(TimelineViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("timeline-cell");
    setPrefWidth(0);
    day.getStyleClass().add("timeline-day");
    time.getStyleClass().add("text-muted");
    time.setMinWidth(Region.USE_PREF_SIZE);
    back.getStyleClass().addAll("flat", "timeline-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(_ -> act(model::takeBack));
    person.getStyleClass().add("timeline-person");
    person.setOnAction(_ -> act(model::open));
    answer.setWrapText(true);
    answer.setMinWidth(0);
    answer.getStyleClass().addAll("timeline-answer", "text-muted");
    understood.setWrapText(true);
    understood.getStyleClass().add("timeline-understood");
    meaning = new MeaningMenu(model, texts);
    HBox.setHgrow(understood, Priority.SOMETIMES);
    understood.setMinWidth(0);
    reading = new HBox(understood, meaning);
    reading.getStyleClass().add("timeline-reading");
    VBox texting = new VBox(title, detail, reading, answer);
    texting.getStyleClass().add("timeline-text");
    texting.setMinWidth(0);
    HBox.setHgrow(texting, Priority.ALWAYS);
    row = new HBox(icon, person, texting, back, time);
    row.getStyleClass().add("timeline-row");
  }

  private void act(java.util.function.Consumer<TimelineEntry> action) {
    if (getItem() instanceof TimelineLine.Entry line) {
      action.accept(line.entry());
    }
  }

  @Override
  protected void updateItem(TimelineLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (line) {
      case TimelineLine.Day head -> {
        day.setText(texts.date(head.date()));
        setAccessibleText(day.getText());
        setGraphic(day);
      }
      case TimelineLine.Entry entry -> show(entry);
    }
  }

  private void show(TimelineLine.Entry line) {
    TimelineEntry entry = line.entry();
    EntryText text = EntryText.of(entry, texts);
    icon.setIconLiteral(text.icon());
    List<String> phrases = line.understood().map(Understood::phrases).orElse(List.of());
    title.show(text.title(), phrases);
    detail.show(text.detail(), phrases);
    shown(detail, !text.detail().isEmpty());
    answer.setText(text.answer());
    shown(answer, !text.answer().isEmpty());
    String said = line.understood().map(this::said).orElse("");
    understood.setText(said);
    shown(reading, !said.isEmpty());
    line.understood().ifPresent(words -> meaning.show(entry, words));
    person.setText(line.person());
    person.setVisible(!line.person().isEmpty());
    person.setManaged(model.isEveryones());
    time.setText(texts.time(entry.at()));
    boolean written = entry instanceof TimelineEntry.Happened && !model.isEveryones();
    shown(back, written || entry.undoable() != 0);
    back.setText(texts.text(written ? "timeline.delete" : "timeline.undo"));
    setAccessibleText(spoken(line, text));
    setGraphic(row);
  }

  /** All that is seen, marks too, in words; only once what is seen in two places. */
  private String spoken(TimelineLine.Entry line, EntryText text) {
    Stream<String> seen =
        Stream.of(
            texts.text(line.entry().kind().label()),
            text.title(),
            text.detail(),
            text.answer(),
            line.person(),
            texts.time(line.entry().at()));
    Stream<String> meaning = line.understood().stream().flatMap(this::meaning);
    return Stream.concat(seen, meaning)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private Stream<String> meaning(Understood words) {
    String sentence = texts.text(words.words());
    return words.phrases().isEmpty()
        ? Stream.of(sentence)
        : Stream.of(sentence, texts.text("timeline.understood.marked", quoted(words)));
  }

  private String quoted(Understood words) {
    return words.phrases().stream()
        .map(phrase -> texts.text("timeline.understood.phrase", phrase.strip()))
        .collect(Collectors.joining(" "));
  }

  private String said(Understood words) {
    String sentence = texts.text(words.words());
    return words.phrases().isEmpty()
        ? sentence
        : texts.text("timeline.understood", sentence, quoted(words));
  }

  /** Wrapped texts need the height that the list's width leaves them. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null || getListView() == null) {
      return super.computePrefHeight(width);
    }
    double across =
        getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
    return snappedTopInset() + getGraphic().prefHeight(across) + snappedBottomInset();
  }

  private static void shown(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
