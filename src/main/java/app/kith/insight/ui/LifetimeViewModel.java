package app.kith.insight.ui;

import app.kith.analytics.lifetime.CustomerHistory;
import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.fx.Question;
import app.kith.fx.ScreenId;
import app.kith.insight.Grouping;
import app.kith.insight.LifetimeCheck;
import app.kith.insight.LifetimeInsight;
import app.kith.insight.LifetimeInsight.GroupValue;
import app.kith.insight.LifetimeInsightService;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What customers will be worth: all, one by one, and by where they came from. */
public final class LifetimeViewModel {
  /** The spans ahead that can be chosen, in months. */
  static final List<Integer> MONTHS = LifetimeInsightService.MONTHS;

  private static final int SHOWN = 1_000;

  private final InsightServices services;
  private final Desk desk;
  private final Question<LifetimeInsight> question;
  private final Question<List<Row>> listing;
  private final Question<List<Grouping>> ways;
  private final Question<List<GroupValue>> parting;
  private final ObjectProperty<Integer> margin = new SimpleObjectProperty<>(100);
  private final ObjectProperty<Integer> discount = new SimpleObjectProperty<>(10);
  private final ObjectProperty<Integer> months = new SimpleObjectProperty<>(12);
  private final ObjectProperty<@Nullable Grouping> grouping = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Row> selected = new SimpleObjectProperty<>();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();

  /** One customer. */
  public record Row(PersonRow person, LifetimeValue value, CustomerHistory history) {}

  /** Over the purchases. */
  LifetimeViewModel(InsightServices services, Desk desk) {
    this.services = services;
    this.desk = desk;
    this.question = new Question<>(desk.tasks(), desk.dialogs());
    this.listing = new Question<>(desk.tasks(), desk.dialogs());
    this.ways = new Question<>(desk.tasks(), desk.dialogs());
    this.parting = new Question<>(desk.tasks(), desk.dialogs());
    margin.subscribe((_, _) -> refresh());
    discount.subscribe((_, _) -> refresh());
    months.subscribe((_, _) -> list());
    question.answer().subscribe((_, _) -> list());
    listing.answer().subscribe(this::show);
    ways.answer().subscribe(this::offer);
    grouping.subscribe((_, _) -> part());
  }

  /** What is left of an order's value, in percent. */
  public ObjectProperty<Integer> margin() {
    return margin;
  }

  /** By how much money a year later is worth less, in percent. */
  public ObjectProperty<Integer> discount() {
    return discount;
  }

  /** The span ahead that the customers and their groups are shown for. */
  public ObjectProperty<Integer> months() {
    return months;
  }

  /** By what customers are parted, or null. */
  public ObjectProperty<@Nullable Grouping> grouping() {
    return grouping;
  }

  /** By what they can be parted; null before that was read. */
  public ReadOnlyObjectProperty<@Nullable List<Grouping>> groupings() {
    return ways.answer();
  }

  /** What each part will bring; null where there is none. */
  public ReadOnlyObjectProperty<@Nullable List<GroupValue>> parts() {
    return parting.answer();
  }

  /** The values, or null before they were found. */
  public ReadOnlyObjectProperty<@Nullable LifetimeInsight> insight() {
    return question.answer();
  }

  /** Why nothing can be said, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> problem() {
    return question.problem();
  }

  /** True while the models are fitted. */
  public ReadOnlyBooleanProperty busy() {
    return question.busy();
  }

  /** The most valuable customers, the first first, at most a thousand. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** The chosen customer, or null. */
  public ObjectProperty<@Nullable Row> selected() {
    return selected;
  }

  /** Values everybody again. */
  void refresh() {
    LifetimeInsightService service = services.lifetime();
    double share = margin.get() / 100.0;
    double yearly = discount.get() / 100.0;
    question.ask(
        Message.of("insight.task.lifetime"),
        progress -> service.value(share, yearly, Watching.of(progress)));
    ways.ask(Message.of("insight.task.lifetime"), _ -> services.insight().groupings());
  }

  private void list() {
    LifetimeInsight found = question.answer().get();
    if (found == null) {
      rows.clear();
      return;
    }
    int ahead = months.get();
    listing.ask(Message.of("insight.task.people"), _ -> best(found, ahead));
    part();
  }

  private List<Row> best(LifetimeInsight found, int ahead) {
    List<LifetimeValue> all = found.ahead(ahead).customers();
    int[] order =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -all.get(i).value()))
            .limit(SHOWN)
            .mapToInt(i -> i)
            .toArray();
    Map<Long, String> names = new HashMap<>();
    for (Person person :
        services.people().apply(IntStream.of(order).mapToLong(i -> all.get(i).id()).toArray())) {
      names.put(person.id(), person.fullName());
    }
    return IntStream.of(order)
        .mapToObj(
            i -> {
              long id = all.get(i).id();
              return new Row(
                  new PersonRow(id, names.getOrDefault(id, "")),
                  all.get(i),
                  found.histories().get(i));
            })
        .toList();
  }

  private void show(@Nullable List<Row> found) {
    rows.setAll(found == null ? List.of() : found);
    selected.set(rows.isEmpty() ? null : rows.getFirst());
  }

  private void offer(@Nullable List<Grouping> found) {
    Grouping chosen = grouping.get();
    if (found != null && (chosen == null || !found.contains(chosen))) {
      grouping.set(found.isEmpty() ? null : found.getFirst());
    }
  }

  private void part() {
    LifetimeInsight found = question.answer().get();
    Grouping by = grouping.get();
    if (found != null && by != null) {
      int ahead = months.get();
      parting.ask(
          Message.of("insight.task.people"), _ -> found.by(services.insight().groups(by), ahead));
    }
  }

  /** How the last forecast came true, or what is missing to tell. */
  static Message verdict(LifetimeInsight insight) {
    return insight.check().map(LifetimeCheck::verdict).orElse(LifetimeInsightService.checkNeeded());
  }

  /** Shows the chosen customer's card. */
  public void openPerson() {
    Row row = selected.get();
    if (row != null) {
      desk.navigator().open(ScreenId.PEOPLE, row.person().id());
    }
  }
}
