package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.segment.Segment;
import app.kith.segment.SegmentService;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.CriterionText;
import app.kith.segment.rule.Field;
import app.kith.segment.rule.MemberField;
import app.kith.segment.rule.OrderField;
import app.kith.segment.rule.PersonField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A rule being written: its lines, its sentence, and how many people it finds. UI thread. */
public final class RuleViewModel {
  private final SegmentService segments;
  private final Desk desk;
  private final SegmentListViewModel list;
  private final StringProperty name = new SimpleStringProperty("");
  private final BooleanProperty any = new SimpleBooleanProperty();
  private final ObservableList<RuleLine> lines = FXCollections.observableArrayList();
  private final ObservableList<Field> fields = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Message> sentence =
      new ReadOnlyObjectWrapper<>(Message.of("segment.rule.everybody"));
  private final ReadOnlyObjectWrapper<Message> count =
      new ReadOnlyObjectWrapper<>(Message.of("segment.rule.counting"));
  private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();
  private final InvalidationListener changed = _ -> changed();
  private List<RuleLine.Option> options = List.of();
  private Map<Long, String> names = Map.of();
  private long edited = -1;
  private boolean counting;
  private boolean recount;

  private record Surroundings(List<Field> fields, Map<Long, String> names) {}

  /** A closed builder. */
  public RuleViewModel(SegmentService segments, SegmentListViewModel list, Desk desk) {
    this.segments = segments;
    this.list = list;
    this.desk = desk;
    any.addListener(changed);
  }

  /** The segment's name. */
  public StringProperty nameProperty() {
    return name;
  }

  /** True if one line is enough, false if all must pass. */
  public BooleanProperty anyProperty() {
    return any;
  }

  /** The lines. */
  public ObservableList<RuleLine> lines() {
    return lines;
  }

  /** The fields to choose from. */
  public ObservableList<Field> fields() {
    return fields;
  }

  /** True while a rule is being written. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The rule read back. */
  public ReadOnlyObjectProperty<Message> sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** How many people it finds now. */
  public ReadOnlyObjectProperty<Message> countProperty() {
    return count.getReadOnlyProperty();
  }

  /** What is still missing, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** True if a stored rule is being changed. */
  public boolean editing() {
    return edited >= 0;
  }

  /** Begins a new rule. */
  public void create() {
    begin(-1, desk.texts().text("segment.rule.new"), new Criterion.AllOf(List.of()));
  }

  /** Begins to change the rule of a segment. */
  public void edit(Segment segment, Criterion rule) {
    begin(segment.id(), segment.name(), rule);
  }

  private void begin(long segmentId, String title, Criterion rule) {
    desk.tasks()
        .run(Message.of("segment.task.list"), _ -> surroundings())
        .onSuccess(
            found -> {
              edited = segmentId;
              fields.setAll(found.fields());
              names = found.names();
              options =
                  names.entrySet().stream()
                      .filter(entry -> entry.getKey() != segmentId)
                      .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                      .map(
                          e ->
                              new RuleLine.Option(
                                  Long.toString(e.getKey()),
                                  Message.of("segment.detail.text", e.getValue())))
                      .toList();
              name.set(title);
              open.set(fill(rule));
            });
  }

  private Surroundings surroundings() {
    List<Field> all =
        Stream.of(
                Stream.<Field>of(PersonField.values()),
                Stream.<Field>of(OrderField.values()),
                segments.ownFields().stream().map(Field.class::cast),
                Stream.<Field>of(MemberField.SEGMENT))
            .flatMap(each -> each)
            .toList();
    return new Surroundings(all, segments.names());
  }

  private boolean fill(Criterion rule) {
    List<Criterion> parts =
        switch (rule) {
          case Criterion.AllOf all -> all.parts();
          case Criterion.AnyOf some -> some.parts();
          case Criterion single -> List.of(single);
        };
    List<RuleLine> filled =
        parts.stream()
            .flatMap(p -> RuleLines.line(p, options, desk.texts().locale()).stream())
            .toList();
    if (filled.size() < parts.size()) {
      desk.notifications().say(Message.of("segment.rule.complex"));
      return false;
    }
    lines.clear();
    any.set(rule instanceof Criterion.AnyOf);
    if (filled.isEmpty()) {
      add();
    }
    filled.forEach(this::watch);
    lines.addAll(filled);
    changed();
    return true;
  }

  /** Adds a line. */
  public void add() {
    Field first = lines.isEmpty() ? OrderField.TOTAL_SPENT : PersonField.CITY;
    RuleLine line = new RuleLine(first, options);
    watch(line);
    lines.add(line);
    changed();
  }

  /** Takes a line away. */
  public void remove(RuleLine line) {
    lines.remove(line);
    changed();
  }

  private void watch(RuleLine line) {
    line.fieldProperty().addListener(changed);
    line.operatorProperty().addListener(changed);
    line.valueProperty().addListener(changed);
    line.withinDaysProperty().addListener(changed);
    line.choiceProperty().addListener(changed);
  }

  /** The rule of all complete lines. */
  Criterion criterion() {
    List<Criterion> parts = new ArrayList<>();
    for (RuleLine line : lines) {
      RuleLines.criterion(line, desk.texts().locale()).ifPresent(parts::add);
    }
    return any.get() ? new Criterion.AnyOf(parts) : new Criterion.AllOf(parts);
  }

  private void changed() {
    boolean complete =
        lines.stream()
            .allMatch(line -> RuleLines.criterion(line, desk.texts().locale()).isPresent());
    problem.set(complete ? null : Message.of("segment.rule.incomplete"));
    sentence.set(new CriterionText(id -> names.getOrDefault(id, "?")).sentence(criterion()));
    countPeople();
  }

  private void countPeople() {
    if (counting) {
      recount = true;
      return;
    }
    counting = true;
    recount = false;
    Criterion asked = criterion();
    desk.tasks()
        .run(Message.of("segment.task.count"), _ -> segments.count(asked))
        .onSuccess(found -> count.set(Message.of("segment.rule.count", found)))
        .onEnd(
            () -> {
              counting = false;
              if (recount) {
                countPeople();
              }
            });
  }

  /** Keeps the rule if nothing is missing. */
  public void save() {
    Criterion rule = criterion();
    String wanted = name.get();
    if (problem.get() != null) {
      return;
    }
    if (lines.isEmpty()) {
      problem.set(Message.of("segment.rule.empty"));
      return;
    }
    Optional<Long> target = edited < 0 ? Optional.empty() : Optional.of(edited);
    desk.tasks()
        .run(
            Message.of("segment.task.save"),
            _ ->
                target.isEmpty()
                    ? segments.createRule(wanted, rule)
                    : segments.changeRule(target.get(), wanted, rule))
        .onSuccess(
            done -> {
              open.set(false);
              desk.notifications().changed(done.summary(), done.changeSetId());
              list.choose(done.segmentId());
            });
  }

  /** Leaves without keeping anything. */
  public void cancel() {
    open.set(false);
  }
}
