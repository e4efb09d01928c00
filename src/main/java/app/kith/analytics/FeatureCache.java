package app.kith.analytics;

import app.kith.database.Database;
import app.kith.history.History;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The tables made last, kept and brought up to date: only those people are read anew whose rows
 * changed since. Holds as much as an eighth of the memory; what is larger is read anew each time.
 * Thread-safe.
 */
final class FeatureCache {
  private static final int MOST_KEPT = 8;
  private static final int SHARE_OF_MEMORY = 8;

  /** A message may be written down a little after the moment that it says. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final long mostBytes;
  private final TouchedRepository changes = new TouchedRepository();
  private final FeatureTableRepository repository = new FeatureTableRepository();
  private final Map<Moment, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Queue<Optional<Set<Long>>> committed = new ConcurrentLinkedQueue<>();

  /** Over one workspace; its commits are followed from now on. */
  FeatureCache(Database database, History history, Clock clock) {
    this.database = database;
    this.clock = clock;
    TouchedPeople touched = new TouchedPeople(database, history);
    this.mostBytes = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    history.onCommitted(set -> committed.add(touched.of(set)));
  }

  /** A moment of the past, or today, in which now goes on. */
  private record Moment(LocalDate day, @Nullable Instant past) {}

  private static final class Kept {
    private FeatureColumns columns;
    private @Nullable FeatureTable table;
    private Instant asOf;
    private Instant readAt;
    private final Set<Long> people = new HashSet<>();

    Kept(FeatureColumns columns, Instant asOf, Instant readAt) {
      this.columns = columns;
      this.asOf = asOf;
      this.readAt = readAt;
    }

    FeatureTable table() {
      FeatureTable known = table;
      if (known == null) {
        known = columns.table();
        table = known;
      }
      return known;
    }
  }

  /** Everything known just before a moment. */
  synchronized FeatureTable features(Instant asOf) {
    Instant now = clock.instant();
    spreadChanges();
    LocalDate day = LocalDate.ofInstant(asOf, clock.getZone());
    boolean today = day.equals(LocalDate.ofInstant(now, clock.getZone()));
    Moment moment = new Moment(day, today ? null : asOf);
    Kept found = kept.get(moment);
    if (found == null || !bringUpToDate(found, asOf, now)) {
      found = read(asOf, now);
      kept.remove(moment);
      if (found.columns.bytes() <= mostBytes) {
        kept.put(moment, found);
        makeRoom();
      }
    }
    return found.table();
  }

  /** Tells every table whose rows were changed; forgets them if it may be everybody's. */
  private void spreadChanges() {
    for (Optional<Set<Long>> people = committed.poll(); people != null; people = committed.poll()) {
      people.ifPresentOrElse(
          some -> kept.values().forEach(one -> one.people.addAll(some)), kept::clear);
    }
  }

  private Kept read(Instant asOf, Instant now) {
    return new Kept(read(PeopleScope.ALL, asOf), asOf, now);
  }

  private FeatureColumns read(PeopleScope scope, Instant asOf) {
    boolean ownFields = FeatureService.isNow(asOf, clock);
    return database.read(open -> repository.read(open, scope, asOf, clock.getZone(), ownFields));
  }

  /** Reads those anew whose rows changed; false if it is no more work to read everybody. */
  private boolean bringUpToDate(Kept table, Instant asOf, Instant now) {
    Set<Long> people = table.people;
    people.addAll(database.read(open -> changes.sentTo(open, table.readAt.minus(OVERLAP))));
    if (asOf.isBefore(table.asOf)) {
      return false;
    }
    if (asOf.isAfter(table.asOf)) {
      people.addAll(database.read(open -> changes.overtaken(open, table.asOf, asOf)));
    }
    if (people.size() > table.columns.ids().length / 4
        || (table.columns.isCrowded() && !people.isEmpty())) {
      return false;
    }
    if (!people.isEmpty()) {
      long[] ids = people.stream().mapToLong(id -> id).sorted().toArray();
      FeatureColumns anew = read(new PeopleScope(ids), asOf);
      table.columns = table.columns.with(anew, people);
      table.table = null;
      people.clear();
    }
    table.asOf = asOf;
    table.readAt = now;
    return true;
  }

  private void makeRoom() {
    long bytes = kept.values().stream().mapToLong(one -> one.columns.bytes()).sum();
    Iterator<Kept> eldest = kept.values().iterator();
    for (int left = kept.size(); (bytes > mostBytes || left > MOST_KEPT) && left > 1; left--) {
      bytes -= eldest.next().columns.bytes();
      eldest.remove();
    }
  }
}
