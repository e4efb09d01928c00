package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.segment.rule.Field;
import app.kith.segment.rule.OrderField;
import app.kith.segment.rule.PersonField;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One line of the rule builder while it is being written. */
public final class RuleLine {
  private final ObjectProperty<Field> field = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Operator> operator = new SimpleObjectProperty<>();
  private final StringProperty value = new SimpleStringProperty("");
  private final StringProperty withinDays = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Option> choice = new SimpleObjectProperty<>();
  private final ObservableList<Operator> operators = FXCollections.observableArrayList();
  private final ObservableList<Option> choices = FXCollections.observableArrayList();
  private final List<Option> segments;

  /**
   * Something to choose from.
   *
   * @param code what is stored
   * @param label what is shown
   */
  public record Option(String code, Message label) {}

  /** A line about a field. */
  RuleLine(Field first, List<Option> segments) {
    this.segments = List.copyOf(segments);
    field.addListener((_, _, next) -> offer(next));
    field.set(first);
  }

  private void offer(Field next) {
    Operator before = operator.get();
    operators.setAll(Operator.of(next));
    operator.set(operators.contains(before) ? before : operators.getFirst());
    choices.setAll(
        next instanceof PersonField person
            ? person.choices().stream().map(c -> new Option(c, person.choiceLabel(c))).toList()
            : next.kind() == Field.Kind.SEGMENT ? segments : List.of());
    choice.set(choices.isEmpty() ? null : choices.getFirst());
  }

  /** What the line asks about. */
  public ObjectProperty<Field> fieldProperty() {
    return field;
  }

  /** How it compares. */
  public ObjectProperty<@Nullable Operator> operatorProperty() {
    return operator;
  }

  /** The operators that suit the field. */
  public ObservableList<Operator> operators() {
    return operators;
  }

  /** The text, number or days as typed. */
  public StringProperty valueProperty() {
    return value;
  }

  /** Of how many last days orders count, as typed; blank counts all. */
  public StringProperty withinDaysProperty() {
    return withinDays;
  }

  /** The chosen one of {@link #choices()}. */
  public ObjectProperty<@Nullable Option> choiceProperty() {
    return choice;
  }

  /** What can be chosen. */
  public ObservableList<Option> choices() {
    return choices;
  }

  /** True if the line may count the orders of some last days only. */
  public boolean mayLimitDays() {
    Operator current = operator.get();
    return field.get() instanceof OrderField
        && current != null
        && current.needs() == Operator.Needs.NUMBER;
  }
}
