package app.kith.contact.ui;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.fx.ScreenId;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The People screen: list left, the one who is chosen right. */
public final class PeopleView {
  private static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");
  private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
  private static final KeyCombination NEW = KeyCombination.valueOf("Shortcut+N");

  private final PeopleViewModel model;
  private final PersonViewModel person;
  private final BulkViewModel bulk;
  private final Desk desk;
  private final Set<PersonCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

  @FXML private SplitPane contactPeople;
  @FXML private Label contactPeopleCount;
  @FXML private TextField contactPeopleQuery;
  @FXML private FlowPane contactPeopleFilters;
  @FXML private Node contactPeopleExport;
  @FXML private HBox contactPeopleBulk;
  @FXML private Label contactPeopleChosen;
  @FXML private MenuButton contactPeopleState;
  @FXML private MenuButton contactPeopleConsent;
  @FXML private ListView<Integer> contactPeopleList;
  @FXML private VBox contactPeopleEmpty;
  @FXML private Label contactPeopleEmptyTitle;
  @FXML private Label contactPeopleEmptyText;
  @FXML private Node contactPeopleImport;
  @FXML private Node contactPeopleEveryone;
  @FXML private Node contactPeopleExample;
  @FXML private VBox contactPeopleNobody;
  @FXML private Label contactPeopleHint;

  /** Shows the list of one view-model and the card of another. */
  public PeopleView(PeopleViewModel model, PersonViewModel person, BulkViewModel bulk, Desk desk) {
    this.model = model;
    this.person = person;
    this.bulk = bulk;
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    contactPeopleQuery.textProperty().bindBidirectional(model.query());
    new FilterSentence(contactPeopleFilters, model, desk.texts()).bind();
    contactPeopleList.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    contactPeopleList.setCellFactory(_ -> cell());
    model.lines().subscribe(this::showLines);
    model.arrivals().subscribe(_ -> cells.forEach(PersonCell::refresh));
    model.allChosen().subscribe(_ -> cells.forEach(PersonCell::refresh));
    model.focus().subscribe(line -> focus(line.intValue()));
    contactPeopleList.getSelectionModel().getSelectedIndices().subscribe(this::chosen);
    model.chosenCount().subscribe(this::showChosen);
    person.editing().subscribe(this::showChosen);
    model.ready().subscribe(this::showLines);
    showLines();
    showChosen();
    for (Lifecycle lifecycle : Lifecycle.values()) {
      item(
          contactPeopleState,
          desk.texts().text(lifecycle.label()),
          () -> bulk.setLifecycle(lifecycle));
    }
    for (Consent consent : Consent.values()) {
      item(
          contactPeopleConsent, desk.texts().text(consent.label()), () -> bulk.setConsent(consent));
    }
    contactPeopleBulk.disableProperty().bind(bulk.busy());
    contactPeople.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    contactPeopleList.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
    contactPeopleQuery.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKey);
  }

  private PersonCell cell() {
    PersonCell cell = new PersonCell(model, desk.texts());
    cells.add(cell);
    return cell;
  }

  private static void item(MenuButton menu, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
  }

  private void showLines() {
    contactPeopleList.setItems(model.lines().get());
    int listed = model.lines().get().size();
    boolean narrowed = model.isNarrowed();
    contactPeopleCount.setText(
        desk.texts()
            .text(
                narrowed ? "contact.people.count.found" : "contact.people.count",
                listed,
                model.total().get()));
    boolean empty = model.ready().get() && listed == 0;
    contactPeopleEmpty.setVisible(empty);
    contactPeopleList.setVisible(!empty);
    show(contactPeopleFilters, narrowed || !empty);
    contactPeopleExport.setDisable(listed == 0);
    String key = narrowed ? "contact.people.none" : "contact.people.empty";
    contactPeopleEmptyTitle.setText(desk.texts().text(key));
    contactPeopleEmptyText.setText(
        desk.texts().text(narrowed ? "contact.people.none.hint" : "contact.people.empty.hint"));
    show(contactPeopleImport, !narrowed);
    show(contactPeopleEveryone, narrowed);
    show(contactPeopleExample, !narrowed);
    showChosen();
  }

  private void focus(int line) {
    if (line >= 0) {
      contactPeopleList.getSelectionModel().clearAndSelect(line);
      contactPeopleList.scrollTo(Math.max(0, line - 4));
    }
  }

  private void chosen() {
    model.chooseLines(
        contactPeopleList.getSelectionModel().getSelectedIndices().stream()
            .mapToInt(Integer::intValue)
            .toArray());
    long[] ids = model.chosenCount().get() == 1 ? model.chosenIds() : new long[0];
    if (ids.length == 1) {
      person.show(ids[0]);
    }
  }

  private void showChosen() {
    int count = model.chosenCount().get();
    show(contactPeopleBulk, count > 1);
    contactPeopleChosen.setText(desk.texts().text("contact.people.chosen", count));
    contactPeopleHint.setText(desk.texts().text(hint(count), count));
    contactPeopleNobody.setVisible(count != 1 && !person.editing().get());
    person.visible().set(count == 1 && !person.editing().get());
  }

  private String hint(int count) {
    if (contactPeopleEmpty.isVisible()) {
      return "contact.people.card";
    }
    return count > 1 ? "contact.people.many" : "contact.people.nobody";
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void key(KeyEvent event) {
    if (FIND.match(event)) {
      contactPeopleQuery.requestFocus();
      contactPeopleQuery.selectAll();
    } else if (NEW.match(event)) {
      person.add();
    } else {
      return;
    }
    event.consume();
  }

  private void listKey(KeyEvent event) {
    if (ALL.match(event)) {
      model.chooseAll();
    } else if (event.getCode() == KeyCode.DELETE) {
      bulk.delete();
    } else if (event.getCode() == KeyCode.ENTER) {
      person.edit();
    } else {
      return;
    }
    event.consume();
  }

  private void queryKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      contactPeopleList.requestFocus();
      if (model.chosenCount().get() == 0) {
        focus(0);
      }
    } else if (event.getCode() == KeyCode.ESCAPE && !contactPeopleQuery.getText().isEmpty()) {
      contactPeopleQuery.clear();
    } else {
      return;
    }
    event.consume();
  }

  @FXML
  private void add() {
    person.add();
  }

  @FXML
  private void export() {
    bulk.export();
  }

  @FXML
  private void tag() {
    bulk.tag();
  }

  @FXML
  private void untag() {
    bulk.untag();
  }

  @FXML
  private void delete() {
    bulk.delete();
  }

  @FXML
  private void openImport() {
    desk.navigator().open(ScreenId.IMPORT);
  }

  @FXML
  private void everyone() {
    model.showEveryone();
  }
}
