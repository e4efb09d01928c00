package app.kith.timeline;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.history.FieldChange;
import app.kith.history.History;
import app.kith.history.UndoReport;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads timelines and writes down what a person says happened. Thread-safe. */
public final class TimelineService {
  /** The longest title that is stored; more goes into the body. */
  private static final int TITLE = 200;

  private static final int MAX_BODY = 1_000_000;

  /** What was written down by hand stands in the timeline already. */
  private static final Set<ChangeKind> SHOWN = EnumSet.complementOf(EnumSet.of(ChangeKind.NOTE));

  private static final Comparator<TimelineEntry> NEWEST_FIRST =
      Comparator.comparing(TimelineEntry::at).thenComparingLong(TimelineEntry::id).reversed();

  private final Database database;
  private final History history;
  private final Clock clock;
  private final EntryReader reader;
  private final TimelineRepository repository = new TimelineRepository();
  private final MeaningRepository meanings = new MeaningRepository();

  /** A timeline over a database and its history that understands nothing of what is written. */
  public TimelineService(Database database, History history, Clock clock) {
    this(database, history, clock, EntryReader.NONE);
  }

  /** A timeline whose customers' words are read. */
  public TimelineService(Database database, History history, Clock clock, EntryReader reader) {
    this.database = database;
    this.history = history;
    this.clock = clock;
    this.reader = reader;
  }

  /**
   * One page, newest first.
   *
   * @param entries as many as asked for, fewer at the end
   * @param names the names of the people in the entries, by id
   * @param understood what customers' own words seem to say, by the entry's id
   */
  public record Page(
      List<TimelineEntry> entries, Map<Long, String> names, Map<Long, Understood> understood) {
    /** Copies all. */
    public Page {
      entries = List.copyOf(entries);
      names = Map.copyOf(names);
      understood = Map.copyOf(understood);
    }
  }

  /** One page of a timeline. */
  public Page page(TimelineQuery query) {
    List<TimelineEntry> entries =
        new ArrayList<>(database.<List<TimelineEntry>>read(open -> stored(open, query)));
    if (query.kinds().contains(EntryKind.CHANGE)) {
      entries.addAll(changes(query));
    }
    List<TimelineEntry> page = entries.stream().sorted(NEWEST_FIRST).limit(query.limit()).toList();
    long[] people =
        page.stream().mapToLong(TimelineEntry::personId).filter(id -> id != 0).distinct().toArray();
    Map<Long, String> names = database.read(open -> repository.names(open, people));
    return new Page(page, names, understood(page));
  }

  private Map<Long, Understood> understood(List<TimelineEntry> page) {
    List<TimelineEvent> theirs =
        page.stream()
            .filter(entry -> entry instanceof TimelineEntry.Happened it && it.theirs())
            .map(entry -> ((TimelineEntry.Happened) entry).event())
            .toList();
    long[] ids = theirs.stream().mapToLong(TimelineEvent::id).toArray();
    Map<Long, Map<String, String>> said = database.read(open -> meanings.of(open, ids));
    Map<Long, Understood> found = new HashMap<>();
    for (TimelineEvent event : theirs) {
      reader
          .read(event.text(), said.getOrDefault(event.id(), Map.of()))
          .ifPresent(words -> found.put(event.id(), words));
    }
    return found;
  }

  /**
   * Keeps what a person says that a customer's words mean; it is believed from then on.
   *
   * @return its change set
   */
  public Done correct(TimelineEvent event, Aspect aspect, Aspect.Choice choice) {
    Message summary =
        Message.of("timeline.corrected", event.title(), aspect.label(), choice.label());
    return change(
        summary, change -> meanings.say(change, event.id(), aspect.name(), choice.name()));
  }

  /**
   * Forgets what a person said of a customer's words: they are read again.
   *
   * @return its change set
   */
  public Done readAgain(TimelineEvent event) {
    Message summary = Message.of("timeline.read_again", event.title());
    return change(summary, change -> meanings.unsay(change, event.id()));
  }

  /**
   * Learns from what people said of customers' words since the last time. May be slow.
   *
   * @return how often something was learnt; with another number, pages are to be read again
   */
  public int learn() {
    return reader.learn();
  }

  private Done change(Message summary, Consumer<Change> work) {
    return history.record(
        ChangeKind.NOTE,
        summary,
        change -> {
          work.accept(change);
          return new Done(change.id(), summary);
        });
  }

  /**
   * A change that was made.
   *
   * @param changeSetId what undoing it takes back
   */
  public record Done(long changeSetId, Message summary) {}

  /**
   * Writes down what happened just now: the first line is the title.
   *
   * @param kind one of {@link EntryKind#written()}
   * @return the stored event's id and its change set
   * @throws UserFacingException if the text is blank or too long
   */
  public Written write(long personId, EntryKind kind, String text) {
    String clean = text.strip();
    if (clean.isEmpty()) {
      throw new UserFacingException(Message.of("timeline.write.empty"));
    }
    if (clean.length() > MAX_BODY) {
      throw new UserFacingException(Message.of("timeline.write.long", MAX_BODY));
    }
    int cut = titleEnd(clean);
    String rest = clean.substring(cut).strip();
    Message summary = Message.of("timeline.written", kind.label(), clean.substring(0, cut));
    return history.record(
        ChangeKind.NOTE,
        summary,
        change -> {
          TimelineEvent event =
              new TimelineEvent(
                  change.nextId(),
                  personId,
                  kind,
                  clock.instant().truncatedTo(ChronoUnit.MILLIS),
                  clean.substring(0, cut).strip(),
                  rest.isEmpty() ? null : rest);
          repository.insertAll(change, List.of(event));
          return new Written(event, change.id(), summary);
        });
  }

  /**
   * What was written down.
   *
   * @param changeSetId what undoing it takes back
   */
  public record Written(TimelineEvent event, long changeSetId, Message summary) {}

  /**
   * Deletes an event.
   *
   * @return its change set
   */
  public long delete(TimelineEvent event) {
    return history.record(
        ChangeKind.DELETE,
        Message.of("timeline.deleted", event.title()),
        change -> {
          repository.delete(change, event.id());
          return change.id();
        });
  }

  /** Takes a change back from where it stands. */
  public UndoReport undo(TimelineEntry entry) {
    return history.undo(entry.undoable());
  }

  private List<TimelineEntry> stored(Transaction open, TimelineQuery query) {
    List<TimelineEntry> entries = new ArrayList<>(repository.events(open, query));
    if (query.kinds().contains(EntryKind.ORDER)) {
      entries.addAll(repository.orders(open, query));
    }
    if (query.kinds().contains(EntryKind.CAMPAIGN)) {
      entries.addAll(repository.messages(open, query));
    }
    return entries;
  }

  private List<TimelineEntry> changes(TimelineQuery query) {
    TimelineQuery.Position before = query.before().orElse(TimelineQuery.Position.NEWEST);
    if (query.personId().isEmpty()) {
      return history.before(before.at(), before.id(), SHOWN, query.limit()).stream()
          .<TimelineEntry>map(set -> new TimelineEntry.Changed(set, 0, List.of()))
          .toList();
    }
    return changesOf(query.personId().getAsLong()).stream()
        .filter(
            entry ->
                entry.at().isBefore(before.at())
                    || (entry.at().equals(before.at()) && entry.id() < before.id()))
        .toList();
  }

  private List<TimelineEntry> changesOf(long personId) {
    Map<ChangeSet, List<FieldChange>> bySet = new LinkedHashMap<>();
    for (FieldChange field : history.changesOf("person", personId)) {
      List<FieldChange> fields = bySet.computeIfAbsent(field.changeSet(), _ -> new ArrayList<>());
      if (!field.column().equals("changed_row")) { // which row it was is said beside each value
        fields.add(field);
      }
    }
    database
        .<Optional<Long>>read(open -> repository.createdBy(open, personId))
        .flatMap(history::find)
        .ifPresent(created -> bySet.putIfAbsent(created, List.of()));
    return bySet.entrySet().stream()
        .<TimelineEntry>map(
            set -> new TimelineEntry.Changed(set.getKey(), personId, set.getValue()))
        .toList();
  }

  private static int titleEnd(String text) {
    int line = text.indexOf('\n');
    int end = line < 0 ? text.length() : line;
    if (end <= TITLE) {
      return end;
    }
    int blank = text.lastIndexOf(' ', TITLE);
    return blank > TITLE / 2 ? blank : TITLE;
  }
}
