package app.kith.analytics;

import app.kith.analytics.TouchedRepository.Source;
import app.kith.database.Database;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.history.TouchedRows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Whose figures a change set may have changed. */
final class TouchedPeople {
  /** From so many rows on, reading everybody anew is no slower. */
  private static final long MANY_ROWS = 20_000;

  /** Tables of which one row tells of everybody, if it was changed or taken away. */
  private static final Set<String> OF_ALL = Set.of("custom_field", "product");

  private final Database database;
  private final History history;
  private final TouchedRepository repository = new TouchedRepository();

  TouchedPeople(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /** The people, or empty if it may be everybody. */
  Optional<Set<Long>> of(ChangeSet set) {
    List<TouchedRows> touched = history.touched(set.id());
    List<TouchedRows> inserted = history.inserted(set.id());
    if (rows(touched) > MANY_ROWS || ofAll(touched, inserted)) {
      return Optional.empty();
    }
    Set<Long> people = new HashSet<>();
    for (Source source : Source.values()) {
      inserted.stream()
          .filter(range -> range.table().equals(source.table()))
          .forEach(
              range ->
                  database.read(
                      open -> {
                        repository.inserted(open, source, range, set.id(), people);
                        return people;
                      }));
      if (touched.stream().anyMatch(range -> range.table().equals(source.table()))) {
        changed(set.id(), source, people);
      }
    }
    return Optional.of(people);
  }

  private static long rows(List<TouchedRows> touched) {
    return touched.stream()
        .filter(range -> Source.knows(range.table()))
        .mapToLong(TouchedRows::rowCount)
        .sum();
  }

  private static boolean ofAll(List<TouchedRows> touched, List<TouchedRows> inserted) {
    return touched.stream()
        .anyMatch(range -> OF_ALL.contains(range.table()) && !inserted.contains(range));
  }

  /** Whose row it is now, and whose it was. */
  private void changed(long set, Source source, Set<Long> people) {
    long[] rows = history.changedRows(set, source.table());
    long[] former =
        source == Source.PERSON ? rows : history.formerIds(set, source.table(), source.column());
    database.read(
        open -> {
          repository.people(open, source, rows, people);
          if (source == Source.ORDER_LINE) {
            repository.buyers(open, former, people);
          } else {
            LongStream.of(former).forEach(people::add);
          }
          return people;
        });
  }
}
