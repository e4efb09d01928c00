package app.kith.contact.ui;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.PersonField;
import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The form over a person's draft. */
public final class PersonFormView {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+Enter");
  private static final KeyCombination SAVE_TOO = KeyCombination.valueOf("Shortcut+S");

  private final PersonViewModel model;
  private final Texts texts;
  private final Map<PersonField, TextInputControl> inputs = new EnumMap<>(PersonField.class);
  private final Map<PersonField, Label> errors = new EnumMap<>(PersonField.class);

  @FXML private BorderPane contactForm;
  @FXML private Label contactFormTitle;
  @FXML private GridPane contactFormFields;
  @FXML private ChoiceBox<Lifecycle> contactFormLifecycle;
  @FXML private ChoiceBox<Consent> contactFormConsent;

  /** A form over the model's draft. */
  public PersonFormView(PersonViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    int line = 0;
    for (PersonField field : PersonField.form()) {
      addRow(field, line);
      line += 2;
    }
    contactFormLifecycle.getItems().setAll(Lifecycle.values());
    contactFormLifecycle.setConverter(labels(Lifecycle::label));
    contactFormLifecycle.valueProperty().bindBidirectional(model.lifecycle());
    contactFormConsent.getItems().setAll(Consent.values());
    contactFormConsent.setConverter(labels(Consent::label));
    contactFormConsent.valueProperty().bindBidirectional(model.consent());
    model.problems().subscribe(this::showProblems);
    model.editing().subscribe(this::show);
    contactForm.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void addRow(PersonField field, int line) {
    Label name = new Label(texts.text(field.label()));
    name.getStyleClass().add("form-label");
    name.setMinWidth(112);
    TextInputControl input = field == PersonField.NOTE ? new TextArea() : new TextField();
    if (input instanceof TextArea area) {
      area.setPrefRowCount(4);
      area.setWrapText(true);
    }
    input.setId("contactForm-" + field.column());
    input.setAccessibleText(name.getText());
    input.textProperty().bindBidirectional(model.text(field));
    name.setLabelFor(input);
    Label error = new Label();
    error.getStyleClass().addAll("text-small", "danger");
    error.setVisible(false);
    error.setManaged(false);
    GridPane.setHgrow(input, Priority.ALWAYS);
    contactFormFields.addRow(line, name, input);
    contactFormFields.add(error, 1, line + 1);
    inputs.put(field, input);
    errors.put(field, error);
  }

  private <T> Spoken<T> labels(Function<T, Message> label) {
    return new Spoken<>(value -> texts.text(label.apply(value)));
  }

  private void show(boolean editing) {
    contactForm.setVisible(editing);
    if (editing) {
      contactFormTitle.setText(
          texts.text(model.isNew().get() ? "contact.form.new" : "contact.form.edit"));
      focus(PersonField.FULL_NAME);
    }
  }

  private void showProblems(Map<PersonField, Message> problems) {
    errors.forEach(
        (field, label) -> {
          Message problem = problems.get(field);
          label.setText(problem == null ? "" : texts.text(problem));
          label.setVisible(problem != null);
          label.setManaged(problem != null);
        });
    inputs.forEach(
        (field, input) -> input.pseudoClassStateChanged(WRONG, problems.containsKey(field)));
  }

  private void focus(PersonField field) {
    TextInputControl input = inputs.get(field);
    if (input != null) {
      input.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (SAVE.match(event) || SAVE_TOO.match(event)) {
      save();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      cancel();
    } else {
      return;
    }
    event.consume();
  }

  @FXML
  private void save() {
    model.save();
    model.problems().get().keySet().stream().sorted().findFirst().ifPresent(this::focus);
  }

  @FXML
  private void cancel() {
    model.cancel();
  }
}
