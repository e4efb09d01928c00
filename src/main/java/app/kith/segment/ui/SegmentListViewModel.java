package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.fx.ScreenId;
import app.kith.segment.ModelDefinition;
import app.kith.segment.Segment;
import app.kith.segment.SegmentChange;
import app.kith.segment.SegmentKind;
import app.kith.segment.SegmentService;
import app.kith.segment.SegmentSize;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.CriterionText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of segments, the chosen one in words, and what can be done with it. UI thread. */
public final class SegmentListViewModel {
  private static final int KEYWORDS = 6;

  private final SegmentService segments;
  private final Desk desk;
  private final ObservableList<SegmentSize> rows = FXCollections.observableArrayList();
  private final ObservableList<SegmentSize> visibleRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<@Nullable SegmentSize> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private int generation;
  private int detailGeneration;
  private long wanted = -1;

  /**
   * A segment in words.
   *
   * @param words the rule as a sentence, or the description, and what these people write about
   * @param members the ids of the people in it, ascending
   * @param rule its criterion, if it has one
   */
  public record Detail(
      SegmentSize row, Message words, List<Long> members, Optional<Criterion> rule) {
    /** Copies the members. */
    public Detail {
      members = List.copyOf(members);
    }
  }

  private record Loaded(List<SegmentSize> rows) {}

  /** An empty list; {@link #load()} fills it. */
  public SegmentListViewModel(SegmentService segments, Desk desk) {
    this.segments = segments;
    this.desk = desk;
    selected.addListener((_, _, row) -> describe(row));
  }

  /** Every segment with its size, by name. */
  public ObservableList<SegmentSize> rows() {
    return visibleRows;
  }

  /** The chosen row, or null. */
  public ObjectProperty<@Nullable SegmentSize> selectedProperty() {
    return selected;
  }

  /** The chosen segment in words; null while none is chosen or it is being read. */
  public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** True once the list was read. */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Reads the list again and keeps the choice. */
  public void load() {
    int ticket = ++generation;
    desk.tasks()
        .run(Message.of("segment.task.list"), _ -> new Loaded(segments.all()))
        .onSuccess(found -> show(ticket, found.rows()));
  }

  /** Chooses a segment, now or as soon as it is read. */
  public void choose(long segmentId) {
    wanted = segmentId;
    load();
  }

  private void show(int ticket, List<SegmentSize> found) {
    if (ticket != generation) {
      return;
    }
    SegmentSize before = selected.get();
    long keep = wanted >= 0 ? wanted : before == null ? -1 : before.segment().id();
    wanted = -1;
    rows.setAll(found);
    loaded.set(true);
    selected.set(rows.stream().filter(row -> row.segment().id() == keep).findFirst().orElse(null));
  }

  private void describe(@Nullable SegmentSize row) {
    int ticket = ++detailGeneration;
    if (row == null) {
      detail.set(null);
      return;
    }
    desk.tasks()
        .run(Message.of("segment.task.list"), _ -> read(row))
        .onSuccess(
            found -> {
              if (ticket == detailGeneration) {
                detail.set(found);
              }
            });
  }

  private Detail read(SegmentSize row) {
    Segment segment = row.segment();
    Map<Long, String> names = segments.names();
    CriterionText words = new CriterionText(id -> names.getOrDefault(id, "?"));
    Optional<Criterion> rule = segments.ruleOf(segment.id());
    Message text = rule.map(words::sentence).orElseGet(() -> described(segment));
    long[] members = segments.members(segment.id());
    List<String> talk = segments.keywords(members, KEYWORDS);
    Message whole =
        talk.isEmpty()
            ? text
            : Message.of(
                "segment.detail.both",
                text,
                Message.of("segment.detail.keywords", String.join(", ", talk)));
    return new Detail(row, whole, Arrays.stream(members).boxed().toList(), rule);
  }

  private static Message described(Segment segment) {
    String description = segment.description();
    Message said =
        description == null
            ? Message.of("segment.detail.selection")
            : Message.of("segment.detail.text", description);
    String definition = segment.definition();
    if (definition == null) {
      return said;
    }
    ModelDefinition model = ModelDefinition.read(definition);
    return Message.of("segment.detail.both", model.description().orElse(said), model.newcomers());
  }

  /** Asks for another name and keeps it. */
  public void rename() {
    SegmentSize row = selected.get();
    if (row != null) {
      desk.dialogs()
          .askText(Message.of("segment.ask.rename"), row.segment().name())
          .ifPresent(name -> change(() -> segments.rename(row.segment().id(), name)));
    }
  }

  /** Deletes the chosen segment; the quiet bar offers to take it back. */
  public void delete() {
    SegmentSize row = selected.get();
    if (row != null) {
      change(() -> segments.delete(row.segment().id()));
    }
  }

  /** Shows the people of the chosen segment. */
  public void openPeople() {
    SegmentSize row = selected.get();
    if (row != null) {
      desk.navigator().open(ScreenId.PEOPLE, row.segment().id());
    }
  }

  /** Goes to Campaigns to write to the chosen segment. */
  public void writeTo() {
    SegmentSize row = selected.get();
    if (row != null) {
      desk.navigator().open(ScreenId.CAMPAIGNS, row.segment().id());
    }
  }

  /** Changes segments off the UI thread, tells the quiet bar, and reads the list again. */
  void change(Supplier<SegmentChange> work) {
    desk.tasks()
        .run(Message.of("segment.task.save"), _ -> work.get())
        .onSuccess(
            done -> {
              desk.notifications().changed(done.summary(), done.changeSetId());
              choose(done.segmentId());
            });
  }

  /** The icon of a kind. */
  public static String icon(SegmentKind kind) {
    return switch (kind) {
      case RULE -> "fth-filter";
      case MODEL -> "fth-cpu";
      case SELECTION -> "fth-edit-3";
    };
  }
}
