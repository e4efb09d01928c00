package app.kith.outbox.ui;

import app.kith.fx.Texts;
import app.kith.outbox.Attempt;
import app.kith.outbox.OutboxGate;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxState;
import app.kith.outbox.SourceLedger;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The ledger: sources on the left, recipients in the middle, one message's story below. */
public final class OutboxView {
  private final OutboxViewModel model;
  private final Texts texts;
  private final ToggleGroup filterGroup = new ToggleGroup();

  @FXML private ListView<SourceLedger> sources;
  @FXML private HBox banner;
  @FXML private Label bannerText;
  @FXML private Button pauseAll;
  @FXML private Label subject;
  @FXML private HBox filters;
  @FXML private Button pauseSource;
  @FXML private Button takeBackSource;
  @FXML private TableView<OutboxMessage> messages;
  @FXML private Button more;
  @FXML private Region detail;
  @FXML private Label address;
  @FXML private Label story;
  @FXML private Button retry;
  @FXML private Button takeBack;
  @FXML private Button arrived;
  @FXML private Node empty;
  @FXML private Node desk;

  /** A view of this model. */
  public OutboxView(OutboxViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    sources.setItems(model.sources());
    sources.setCellFactory(_ -> new SourceCell(texts));
    Selections.follow(sources.getSelectionModel(), model.source());
    messages.setItems(model.messages());
    new LedgerColumns(texts).addTo(messages);
    Selections.follow(messages.getSelectionModel(), model.message());
    for (LedgerFilter filter : LedgerFilter.values()) {
      filters.getChildren().add(toggle(filter));
    }
    model.gate().addListener((_, _, now) -> showGate(now));
    showGate(model.gate().get());
    model.source().addListener((_, _, now) -> showSource(now));
    model.message().addListener((_, _, now) -> showMessage(now));
    model.attempts().addListener((ListChangeListener<Attempt>) _ -> showStory());
    visible(more, model.more());
    visible(detail, model.message().map(_ -> true).orElse(false));
    visible(desk, Bindings.isNotEmpty(model.sources()).map(now -> now));
    visible(empty, Bindings.and(Bindings.isEmpty(model.sources()), model.loaded()).map(now -> now));
  }

  private ToggleButton toggle(LedgerFilter filter) {
    ToggleButton button = new ToggleButton(texts.text(filter.label()));
    button.setToggleGroup(filterGroup);
    button.setSelected(filter == model.filter().get());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .getStyleClass()
        .add(
            switch (filter) {
              case ALL -> "left-pill";
              case WAITING, ACCEPTED, UNCERTAIN -> "center-pill";
              case NOT_SENT -> "right-pill";
            });
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.filter().set(filter);
        });
    return button;
  }

  private static void visible(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private void showGate(@Nullable OutboxGate gate) {
    banner.setVisible(gate != null);
    banner.setManaged(gate != null);
    pauseAll.setVisible(gate == null);
    if (gate != null) {
      bannerText.setText(
          texts.text(
              gate.words().isEmpty() ? "outbox.gate" : "outbox.gate.words",
              gate.reason().message(),
              texts.dateTime(gate.since()),
              gate.words()));
    }
  }

  private void showSource(@Nullable SourceLedger source) {
    subject.setText(source == null ? "" : source.title());
    boolean held = source != null && source.count(OutboxState.HELD) > 0;
    pauseSource.setText(texts.text(held ? "outbox.resume" : "outbox.pause"));
    boolean open = held || (source != null && source.waiting() > 0);
    pauseSource.setDisable(!open);
    takeBackSource.setDisable(!open);
  }

  private void showMessage(@Nullable OutboxMessage message) {
    address.setText(message == null ? "" : message.address());
    OutboxState state = message == null ? OutboxState.ACCEPTED : message.state();
    enable(
        retry,
        state == OutboxState.FAILED
            || state == OutboxState.RETRY_WAIT
            || state == OutboxState.UNCERTAIN
            || state == OutboxState.HELD);
    enable(takeBack, state.isWaiting() || state == OutboxState.HELD);
    enable(arrived, state == OutboxState.UNCERTAIN);
    showStory();
  }

  private static void enable(Button button, boolean on) {
    button.setVisible(on);
    button.setManaged(on);
  }

  private void showStory() {
    OutboxMessage message = model.message().get();
    if (message != null) {
      story.setText(
          new Story(texts).of(message)
              + model.attempts().stream()
                  .map(attempt -> "\n" + new Story(texts).of(attempt))
                  .collect(Collectors.joining()));
    }
  }

  @FXML
  void pauseAll() {
    model.pauseAll();
  }

  @FXML
  void resumeAll() {
    model.resumeAll();
  }

  @FXML
  void pauseSource() {
    model.pauseOrResumeSource();
  }

  @FXML
  void takeBackSource() {
    model.takeBackSource();
  }

  @FXML
  void retry() {
    model.retry();
  }

  @FXML
  void takeBack() {
    model.takeBack();
  }

  @FXML
  void itArrived() {
    model.itArrived();
  }

  @FXML
  void openCampaigns() {
    model.openCampaigns();
  }

  @FXML
  void openPerson() {
    model.openPerson();
  }

  @FXML
  void showMore() {
    model.showMore();
  }
}
