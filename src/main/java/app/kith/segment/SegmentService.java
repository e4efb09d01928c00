package app.kith.segment;

import app.kith.analytics.FeatureService;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.CustomField;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.CriterionJson;
import app.kith.segment.rule.OwnField;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Segments: making, reading, changing. Every change can be undone. Thread-safe. */
public final class SegmentService {
  private final Database database;
  private final History history;
  private final Clock clock;
  private final SegmentRepository segments = new SegmentRepository();
  private final SegmentNames names = new SegmentNames(segments);
  private final SegmentRules rules;
  private final SegmentMembers members;
  private final SegmentTalk talk;

  /** Segments of a workspace; the clock's zone says where a day begins. */
  public SegmentService(Database database, History history, FeatureService features, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
    this.rules = new SegmentRules(segments, clock);
    this.members = new SegmentMembers(database, segments, rules, features);
    this.talk = new SegmentTalk(database, segments);
  }

  /** Every segment with its size now, by name. */
  public List<SegmentSize> all() {
    return members.sizes();
  }

  /** One segment. */
  public Optional<Segment> find(long id) {
    return database.read(open -> segments.find(open, id));
  }

  /** The segment of a name, however it is capitalised. */
  public Optional<Segment> findByName(String name) {
    return database.read(open -> segments.findByName(open, name.strip()));
  }

  /** The names of all segments by id. */
  public Map<Long, String> names() {
    return database.read(segments::all).stream()
        .collect(Collectors.toMap(Segment::id, Segment::name));
  }

  /**
   * The ids of the people in a segment now, ascending.
   *
   * @throws UserFacingException if there is no such segment
   */
  public long[] members(long segmentId) {
    return members.of(segmentId);
  }

  /** What people write about more than others do, strongest first; at most so many words. */
  public List<String> keywords(long[] people, int most) {
    return talk.keywords(people, most);
  }

  /** How many people are in a segment now. */
  public long count(long segmentId) {
    return members(segmentId).length;
  }

  /** How many people pass a criterion now. */
  public long count(Criterion criterion) {
    return members.count(criterion);
  }

  /** The ids of the people who pass a criterion now, ascending. */
  public long[] people(Criterion criterion) {
    return members.people(criterion);
  }

  /** The criterion of a rule segment; empty for the others. */
  public Optional<Criterion> ruleOf(long segmentId) {
    return database.read(open -> SegmentRules.of(get(open, segmentId)));
  }

  /** The fields that this business added, by name. */
  public List<OwnField> ownFields() {
    return database.read(segments::ownFields).stream()
        .map(field -> new OwnField(field.getValue(), CustomField.Kind.valueOf(field.getKey())))
        .toList();
  }

  /** The names of people in the order of their ids. */
  public String[] peopleNames(long[] ids) {
    return database.read(open -> segments.names(open, ids));
  }

  /**
   * Keeps people chosen by hand.
   *
   * @param people ids, each once
   * @throws UserFacingException if the name is taken, blank or too long, or nobody was chosen
   */
  public SegmentChange createSelection(String name, @Nullable String description, long[] people) {
    return createSelection(name, description, people, (_, _) -> {});
  }

  /**
   * Keeps people chosen by hand, and does something else in the same change.
   *
   * @param also receives the change and the segment's id
   */
  public SegmentChange createSelection(
      String name, @Nullable String description, long[] people, BiConsumer<Change, Long> also) {
    if (people.length == 0) {
      throw new UserFacingException(Message.of("segment.error.nobody"));
    }
    return created(
        name,
        (change, free) -> {
          long id = insert(change, free, SegmentKind.SELECTION, null, description, people);
          also.accept(change, id);
          return id;
        },
        Message.of("segment.done.selection", name.strip(), people.length));
  }

  /**
   * Keeps a rule.
   *
   * @throws UserFacingException if the name is taken, blank or too long
   */
  public SegmentChange createRule(String name, Criterion criterion) {
    String definition = CriterionJson.write(criterion);
    return created(
        name,
        (change, free) -> insert(change, free, SegmentKind.RULE, definition, null, new long[0]),
        Message.of("segment.done.rule", name.strip()));
  }

  /**
   * Keeps groups of a model, each as a segment, in one change. A name that is taken gets a number.
   *
   * @param definition the model they come from
   */
  public SegmentChange createModel(ModelDefinition definition, List<ModelGroup> groups) {
    if (groups.isEmpty()) {
      throw new UserFacingException(Message.of("segment.error.nobody"));
    }
    Message summary = Message.of("segment.done.model", groups.size());
    return history.record(
        ChangeKind.SEGMENT,
        summary,
        change -> {
          List<Long> ids = new ArrayList<>();
          for (ModelGroup group : groups) {
            String json = definition.of(group).write();
            String free = names.free(change.transaction(), group.name());
            ids.add(insert(change, free, SegmentKind.MODEL, json, null, group.people()));
          }
          return new SegmentChange(ids.getFirst(), change.id(), summary);
        });
  }

  /**
   * Renames a segment.
   *
   * @throws UserFacingException if the name is taken by another, blank or too long
   */
  public SegmentChange rename(long segmentId, String name) {
    String tidy = SegmentNames.tidy(name);
    return changed(
        segmentId,
        "segment.done.rename",
        (change, old) -> {
          names.require(change.transaction(), tidy, segmentId);
          return new Segment(
              old.id(), tidy, old.kind(), old.definition(), old.description(), old.createdAt());
        });
  }

  /**
   * Changes a rule segment's name and what it asks.
   *
   * @throws UserFacingException if the name is taken by another, or rules ask about each other
   */
  public SegmentChange changeRule(long segmentId, String name, Criterion criterion) {
    String tidy = SegmentNames.tidy(name);
    String definition = CriterionJson.write(criterion);
    return changed(
        segmentId,
        "segment.done.rule.changed",
        (change, old) -> {
          names.require(change.transaction(), tidy, segmentId);
          segments.update(
              change,
              new Segment(
                  old.id(), tidy, old.kind(), definition, old.description(), old.createdAt()));
          rules.compiled(
              change.transaction(), new Criterion.InSegment(segmentId), Newcomers.none());
          return segments.find(change.transaction(), segmentId).orElseThrow();
        });
  }

  /**
   * Deletes a segment; the people stay.
   *
   * @throws UserFacingException if a campaign or another rule uses it
   */
  public SegmentChange delete(long segmentId) {
    return history.record(
        ChangeKind.SEGMENT,
        Message.of("segment.done.delete", ""),
        change -> {
          Transaction open = change.transaction();
          Segment old = get(open, segmentId);
          List<String> users = new ArrayList<>(segments.campaignsOf(open, segmentId));
          users.addAll(rules.askers(open, segmentId));
          if (!users.isEmpty()) {
            throw new UserFacingException(
                Message.of("segment.error.used", old.name(), String.join(", ", users)));
          }
          segments.delete(change, segmentId);
          Message summary = Message.of("segment.done.delete", old.name());
          change.summary(summary);
          return new SegmentChange(segmentId, change.id(), summary);
        });
  }

  private SegmentChange created(
      String name, BiFunction<Change, String, Long> insert, Message summary) {
    String tidy = SegmentNames.tidy(name);
    return history.record(
        ChangeKind.SEGMENT,
        summary,
        change -> {
          names.require(change.transaction(), tidy, 0);
          return new SegmentChange(insert.apply(change, tidy), change.id(), summary);
        });
  }

  private SegmentChange changed(
      long segmentId, String key, BiFunction<Change, Segment, Segment> next) {
    return history.record(
        ChangeKind.SEGMENT,
        Message.of(key, "", ""),
        change -> {
          Segment old = get(change.transaction(), segmentId);
          Segment now = next.apply(change, old);
          segments.update(change, now);
          Message summary = Message.of(key, old.name(), now.name());
          change.summary(summary);
          return new SegmentChange(segmentId, change.id(), summary);
        });
  }

  private long insert(
      Change change,
      String name,
      SegmentKind kind,
      @Nullable String definition,
      @Nullable String description,
      long[] people) {
    long id = change.nextId();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    segments.insert(change, new Segment(id, name, kind, definition, description, now));
    segments.insertMembers(change, id, Arrays.stream(people).sorted().distinct().toArray());
    return id;
  }

  private Segment get(Transaction open, long id) {
    return SegmentRules.get(segments, open, id);
  }
}
