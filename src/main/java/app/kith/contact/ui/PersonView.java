package app.kith.contact.ui;

import app.kith.contact.Person;
import app.kith.contact.PersonCard;
import app.kith.contact.PersonField;
import app.kith.fx.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A person's card with the timeline under it. */
public final class PersonView {
  private static final int FIELDS = 4; // the record has them all
  private static final double ROOM = 640;
  private static final String MARKED = "contact.person.guessed";

  private final PersonViewModel model;
  private final RecordViewModel record;
  private final PersonPane timeline;
  private final Texts texts;

  @FXML private BorderPane contactPerson;
  @FXML private Label contactPersonInitials;
  @FXML private Label contactPersonName;
  @FXML private Label contactPersonRole;
  @FXML private Label contactPersonState;
  @FXML private Label contactPersonConsent;
  @FXML private Label contactPersonValue;
  @FXML private Label contactPersonOrders;
  @FXML private Label contactPersonLast;
  @FXML private GridPane contactPersonFields;
  @FXML private ToggleButton contactPersonTimeline;
  @FXML private ToggleButton contactPersonRecord;
  @FXML private StackPane contactPersonBelow;

  /** Shows a card, and a person's side of the timeline. */
  public PersonView(
      PersonViewModel model, RecordViewModel record, PersonPane timeline, Texts texts) {
    this.model = model;
    this.record = record;
    this.timeline = timeline;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    contactPersonBelow.getChildren().addFirst(timeline.root());
    timeline.root().visibleProperty().bind(record.open().not());
    contactPersonRecord.selectedProperty().bindBidirectional(record.open());
    contactPersonRecord.setOnAction(_ -> record.open().set(true));
    contactPersonTimeline.setSelected(true);
    contactPersonTimeline.setOnAction(_ -> record.open().set(false));
    record.open().subscribe(open -> contactPersonTimeline.setSelected(!open));
    contactPerson.visibleProperty().bind(model.visible());
    contactPersonFields.managedProperty().bind(contactPerson.heightProperty().greaterThan(ROOM));
    contactPersonFields.visibleProperty().bind(contactPersonFields.managedProperty());
    model.card().subscribe(card -> card.ifPresent(this::show));
  }

  private void show(PersonCard card) {
    Person person = card.person();
    contactPersonInitials.setText(initials(person.fullName()));
    contactPersonName.setText(person.fullName());
    contactPersonName.setTooltip(new Tooltip(person.fullName()));
    String role =
        Stream.of(marked(card, PersonField.JOB_TITLE, person.jobTitle()), card.company())
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(" · "));
    contactPersonRole.setText(role);
    contactPersonRole.setVisible(!role.isEmpty());
    contactPersonRole.setManaged(!role.isEmpty());
    contactPersonState.setText(texts.text(person.lifecycle().label()));
    contactPersonState
        .getStyleClass()
        .setAll("label", "chip", PersonCell.styleOf(person.lifecycle()));
    contactPersonConsent.setText(texts.text(person.consent().label()));
    contactPersonConsent
        .getStyleClass()
        .setAll(
            "label",
            "chip",
            "consent-" + person.consent().name().toLowerCase(java.util.Locale.ROOT));
    contactPersonValue.setText(texts.money(card.value()));
    contactPersonOrders.setText(texts.number(card.orderCount()));
    contactPersonLast.setText(
        card.lastContact().map(texts::date).orElseGet(() -> texts.text("contact.person.never")));
    showFields(card);
    timeline.show(person.id());
    record.show(person.id());
  }

  private void showFields(PersonCard card) {
    contactPersonFields.getChildren().clear();
    int line = 0;
    for (Map.Entry<String, String> field : fields(card).entrySet()) {
      Label name = new Label(field.getKey());
      name.getStyleClass().add("text-muted");
      name.setMinWidth(120);
      Label value = new Label(field.getValue());
      value.setTooltip(new Tooltip(field.getValue()));
      contactPersonFields.addRow(line++, name, value);
    }
  }

  private Map<String, String> fields(PersonCard card) {
    Map<String, String> fields = new LinkedHashMap<>();
    Person person = card.person();
    put(fields, PersonField.EMAIL, person.email());
    put(fields, PersonField.PHONE, person.phone());
    put(
        fields,
        PersonField.STREET,
        Stream.of(
                person.street(),
                person.postcode(),
                marked(card, PersonField.CITY, person.city()),
                marked(card, PersonField.COUNTRY, person.country()))
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.joining(", ")));
    put(
        fields,
        PersonField.BIRTHDAY,
        person.birthday() == null ? null : texts.date(person.birthday()));
    put(fields, PersonField.TAGS, String.join(" · ", person.tags()));
    put(fields, PersonField.NOTE, person.note() == null ? null : person.note().replace('\n', ' '));
    card.ownValues()
        .forEach(
            (name, value) ->
                fields.putIfAbsent(
                    name, card.guessed().contains(name) ? texts.text(MARKED, value) : value));
    Map<String, String> first = new LinkedHashMap<>();
    fields.entrySet().stream().limit(FIELDS).forEach(e -> first.put(e.getKey(), e.getValue()));
    return first;
  }

  private @Nullable String marked(PersonCard card, PersonField field, @Nullable String value) {
    boolean guessed = value != null && card.guessed().contains(field.column());
    return guessed ? texts.text(MARKED, value) : value;
  }

  private void put(Map<String, String> fields, PersonField field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(texts.text(field.label()), value);
    }
  }

  static String initials(String name) {
    String[] words = name.strip().split("\\s+", -1);
    int first = words[0].codePointAt(0);
    boolean single = words.length == 1 || Character.isIdeographic(first);
    String initials =
        Character.toString(first)
            + (single ? "" : Character.toString(words[words.length - 1].codePointAt(0)));
    return initials.toUpperCase(java.util.Locale.ROOT);
  }

  @FXML
  private void edit() {
    model.edit();
  }
}
