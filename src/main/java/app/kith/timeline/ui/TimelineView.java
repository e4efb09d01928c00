package app.kith.timeline.ui;

import app.kith.fx.Texts;
import app.kith.timeline.EntryKind;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A timeline: of the business as a screen, of one person under a card. */
public final class TimelineView {
  private static final int NEAR_THE_END = 15;
  private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");

  private final TimelineViewModel model;
  private final Texts texts;

  @FXML private Label timelineTitle;
  @FXML private VBox timelineWrite;
  @FXML private TextArea timelineWriteText;
  @FXML private HBox timelineWriteKinds;
  @FXML private Button timelineWriteSave;
  @FXML private FlowPane timelineKinds;
  @FXML private ListView<TimelineLine> timelineList;
  @FXML private VBox timelineEmpty;
  @FXML private Label timelineEmptyText;
  @FXML private Button timelineImport;

  /** Shows a timeline. */
  public TimelineView(TimelineViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    boolean everyones = model.isEveryones();
    timelineTitle.setVisible(everyones);
    timelineTitle.setManaged(everyones);
    timelineWrite.setVisible(!everyones);
    timelineWrite.setManaged(!everyones);
    timelineWriteText.textProperty().bindBidirectional(model.text());
    timelineWriteText.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    timelineWriteSave.disableProperty().bind(model.text().map(String::isBlank));
    timelineList.setCellFactory(_ -> cell());
    timelineList.setItems(model.lines());
    timelineEmpty.visibleProperty().bind(model.empty());
    timelineEmptyText.setText(
        texts.text(everyones ? "timeline.empty.everyone" : "timeline.empty.person"));
    timelineImport.setVisible(everyones);
    timelineImport.setManaged(everyones);
    buildFilter();
    buildWriting();
  }

  private TimelineCell cell() {
    TimelineCell cell = new TimelineCell(model, texts);
    cell.indexProperty()
        .subscribe(
            index -> {
              if (index.intValue() >= model.lines().size() - NEAR_THE_END
                  && index.intValue() >= 0) {
                model.more();
              }
            });
    return cell;
  }

  private void buildFilter() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton all = new ToggleButton(texts.text("timeline.kind.all"));
    all.setId("timelineKind-all");
    all.setSelected(true);
    all.setUserData(List.of());
    all.setToggleGroup(group);
    all.getStyleClass().add("timeline-kind");
    timelineKinds.getChildren().add(all);
    for (EntryKind kind : EntryKind.values()) {
      ToggleButton button = kindButton(kind, group, model.isEveryones());
      timelineKinds.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before == null ? all : before);
              } else if (before != null) {
                model.only(kindOf(now));
              }
            });
  }

  private ToggleButton kindButton(EntryKind kind, ToggleGroup group, boolean named) {
    String label = texts.text(kind.label());
    ToggleButton button = new ToggleButton(named ? label : "", new FontIcon(EntryText.icon(kind)));
    button.setId("timelineKind-" + kind.name());
    button.setUserData(List.of(kind));
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(label));
    button.setAccessibleText(label);
    button.getStyleClass().add("timeline-kind");
    return button;
  }

  private static @org.jspecify.annotations.Nullable EntryKind kindOf(Toggle toggle) {
    return toggle.getUserData() instanceof List<?> kinds
            && !kinds.isEmpty()
            && kinds.getFirst() instanceof EntryKind kind
        ? kind
        : null;
  }

  private void buildWriting() {
    ToggleGroup group = new ToggleGroup();
    int place = 0;
    for (EntryKind kind : EntryKind.written()) {
      ToggleButton button = kindButton(kind, group, true);
      button.setId("timelineWrite-" + kind.name());
      button.setSelected(kind == model.writing().get());
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            model.writing().set(kind);
          });
      timelineWriteKinds.getChildren().add(place++, button);
    }
  }

  private void key(KeyEvent event) {
    if (SAVE.match(event)) {
      model.write();
      event.consume();
    }
  }

  @FXML
  private void write() {
    model.write();
  }

  @FXML
  private void openImport() {
    model.openImport();
  }
}
