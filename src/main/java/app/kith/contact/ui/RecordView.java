package app.kith.contact.ui;

import app.kith.contact.provenance.Origin;
import app.kith.contact.record.PersonRecord;
import app.kith.fx.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Every value of a person with its origin, further addresses, and the records merged into it. */
public final class RecordView {
  private final RecordViewModel model;
  private final Texts texts;
  private Subscription subscription = Subscription.EMPTY;

  @FXML private ScrollPane contactRecord;
  @FXML private GridPane contactRecordValues;
  @FXML private Node contactRecordFurtherTitle;
  @FXML private GridPane contactRecordFurther;
  @FXML private Node contactRecordIdentitiesTitle;
  @FXML private VBox contactRecordIdentities;

  RecordView(RecordViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    contactRecord.visibleProperty().bind(model.open());
    contactRecord.managedProperty().bind(model.open());
    subscription = model.shown().subscribe(this::show);
  }

  /** Lets go of the model. */
  void release() {
    subscription.unsubscribe();
  }

  private void show(RecordViewModel.Shown shown) {
    fill(contactRecordValues, shown.record().values());
    fill(contactRecordFurther, shown.record().further());
    show(contactRecordFurtherTitle, !shown.record().further().isEmpty());
    show(contactRecordFurther, !shown.record().further().isEmpty());
    show(contactRecordIdentitiesTitle, !shown.identities().isEmpty());
    contactRecordIdentities
        .getChildren()
        .setAll(shown.identities().stream().map(this::identity).toList());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void fill(GridPane grid, List<PersonRecord.Line> lines) {
    grid.getChildren().clear();
    int row = 0;
    for (PersonRecord.Line line : lines) {
      Label name = label(texts.text(line.label()), "text-muted");
      Label value = label(line.value().replace('\n', ' '), "record-value");
      value.setTooltip(new Tooltip(line.value()));
      Label origin = label(origin(line.origin()), "record-origin");
      VBox said = new VBox(value, origin);
      said.setMinWidth(0);
      if (line.guessId() != 0) {
        said.getChildren().add(guess(line));
      }
      GridPane.setHgrow(said, Priority.ALWAYS);
      GridPane.setValignment(name, VPos.TOP);
      grid.addRow(row++, name, said);
    }
  }

  private Node guess(PersonRecord.Line line) {
    Label mark = label(texts.text("contact.field.guessed"), "chip");
    Button right = new Button(texts.text("contact.record.right"));
    right.getStyleClass().addAll("small", "record-right");
    right.setTooltip(new Tooltip(texts.text("contact.record.right.hint")));
    right.disableProperty().bind(model.busy());
    right.setOnAction(_ -> model.confirm(line));
    HBox both = new HBox(8, mark, right);
    both.getStyleClass().add("record-guess");
    return both;
  }

  private String origin(Optional<Origin> origin) {
    return origin
        .map(it -> texts.text(it.sentence(texts.date(it.at()))))
        .orElseGet(() -> texts.text("contact.record.before"));
  }

  private Node identity(Identities.Line line) {
    String since = texts.date(line.knownSince());
    Label name = label(line.name(), "record-value");
    Label from =
        label(
            line.source() == null
                ? texts.text("contact.record.since", since)
                : texts.text("contact.record.source", line.source(), since),
            "text-muted");
    VBox lines = new VBox(2, name, from);
    if (!line.details().isEmpty()) {
      Label details =
          label(line.details().stream().collect(Collectors.joining(" · ")), "text-muted");
      details.setWrapText(true);
      lines.getChildren().add(details);
    }
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    Button apart = new Button(texts.text("contact.record.apart"));
    apart.getStyleClass().addAll("small", "record-apart");
    apart.setMinWidth(Button.USE_PREF_SIZE);
    apart.setTooltip(new Tooltip(texts.text("contact.record.apart.hint")));
    apart.disableProperty().bind(model.busy());
    apart.setOnAction(_ -> model.takeApart(line));
    HBox row = new HBox(8, lines, apart);
    row.getStyleClass().add("record-identity");
    return row;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
