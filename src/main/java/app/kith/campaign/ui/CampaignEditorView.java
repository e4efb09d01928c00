package app.kith.campaign.ui;

import app.kith.base.Message;
import app.kith.campaign.CheckLine;
import app.kith.campaign.MergeField;
import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One campaign being written, from the audience down to the button that sends. */
public final class CampaignEditorView {
  private final CampaignEditorViewModel model;
  private final Texts texts;

  @FXML private TextField name;
  @FXML private ComboBox<AudienceOption> audience;
  @FXML private Label reach;
  @FXML private Label leftOut;
  @FXML private TextField subject;
  @FXML private TextArea body;
  @FXML private MenuButton fields;
  @FXML private CheckBox scheduled;
  @FXML private DatePicker startDate;
  @FXML private TextField startTime;
  @FXML private CheckBox paced;
  @FXML private Spinner<Integer> perHour;
  @FXML private Spinner<Integer> holdOut;
  @FXML private VBox checks;
  @FXML private Button send;
  @FXML private Label obstacle;
  private boolean subjectLast;

  /** A view of this model. */
  public CampaignEditorView(CampaignEditorViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    CampaignForm form = model.form();
    name.textProperty().bindBidirectional(form.name());
    subject.textProperty().bindBidirectional(form.subject());
    body.textProperty().bindBidirectional(form.body());
    audience.setItems(model.audiences());
    audience.setConverter(new Spoken<>(option -> texts.text(option.label())));
    audience.valueProperty().bindBidirectional(form.audience());
    scheduled.selectedProperty().bindBidirectional(form.scheduled());
    startDate.valueProperty().bindBidirectional(form.startDate());
    startTime.textProperty().bindBidirectional(form.startTime());
    startDate.disableProperty().bind(form.scheduled().not());
    startTime.disableProperty().bind(form.scheduled().not());
    paced.selectedProperty().bindBidirectional(form.paced());
    perHour.setValueFactory(new IntegerSpinnerValueFactory(1, 100_000, 100, 50));
    perHour.getValueFactory().valueProperty().bindBidirectional(form.perHour().asObject());
    perHour.disableProperty().bind(form.paced().not());
    holdOut.setValueFactory(new IntegerSpinnerValueFactory(0, 50, 0, 5));
    holdOut.getValueFactory().valueProperty().bindBidirectional(form.holdOut().asObject());
    reach.textProperty().bind(model.recipients().map(count -> reach(count.intValue())));
    model.leftOut().addListener((ListChangeListener<Message>) _ -> showLeftOut());
    model.checks().addListener((ListChangeListener<CheckLine>) _ -> showChecks());
    model.ownFields().addListener((ListChangeListener<String>) _ -> fillMenus());
    fillMenus();
    subject.focusedProperty().subscribe(focused -> subjectLast = focused || subjectLast);
    body.focusedProperty().subscribe(focused -> subjectLast = !focused && subjectLast);
    send.textProperty().bind(model.recipients().map(_ -> texts.text(model.sendLabel())));
    send.disableProperty().bind(Bindings.or(model.ready().not(), model.sending()));
    for (TextInputControl field : new TextInputControl[] {name, subject, body, startTime}) {
      field.focusedProperty().addListener((_, _, focused) -> saveUnless(focused));
    }
  }

  private void saveUnless(boolean focused) {
    if (!focused) {
      model.save();
    }
  }

  private String reach(int count) {
    return count < 0
        ? texts.text("campaign.audience.counting")
        : texts.text("campaign.audience.reach", count);
  }

  private void showLeftOut() {
    leftOut.setText(
        model.leftOut().stream()
            .map(part -> texts.text(part).replace(' ', '\u00a0'))
            .collect(Collectors.joining("  ·  ")));
  }

  private void showChecks() {
    checks.getChildren().setAll(model.checks().stream().map(this::line).toList());
    obstacle.setText(model.obstacle().map(texts::text).orElse(""));
  }

  private Label line(CheckLine check) {
    FontIcon icon =
        new FontIcon(
            switch (check.verdict()) {
              case OK -> "fth-check";
              case ADVICE -> "fth-info";
              case MUST_FIX -> "fth-alert-circle";
            });
    Label line = new Label(texts.text(check.text()), icon);
    line.setWrapText(true);
    line.getStyleClass().addAll("check-line", "check-" + check.verdict().name());
    return line;
  }

  private void fillMenus() {
    fields.getItems().clear();
    for (MergeField field : MergeField.values()) {
      fields.getItems().add(item(texts.text(field.label()), model.written(field)));
    }
    for (String own : model.ownFields()) {
      fields.getItems().add(item(own, model.written(own)));
    }
  }

  /** A field goes where the person wrote last, the message unless it was the subject. */
  private MenuItem item(String label, String written) {
    MenuItem item = new MenuItem(label);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> Wrapping.insert(subjectLast ? subject : body, written));
    return item;
  }

  @FXML
  void heading() {
    Wrapping.line(body, "# ");
  }

  @FXML
  void bold() {
    Wrapping.around(body, "**", "**");
  }

  @FXML
  void italic() {
    Wrapping.around(body, "*", "*");
  }

  @FXML
  void bullet() {
    Wrapping.line(body, "- ");
  }

  @FXML
  void link() {
    Wrapping.around(body, "[", "](https://)");
  }

  @FXML
  void button() {
    Wrapping.around(body, "\n[[", "]](https://)\n");
  }

  @FXML
  void divider() {
    Wrapping.insert(body, "\n---\n");
  }

  @FXML
  void send() {
    model.send();
  }
}
