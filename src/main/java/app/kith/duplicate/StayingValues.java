package app.kith.duplicate;

import app.kith.contact.Consent;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.Change;
import app.kith.history.FieldChange;
import app.kith.history.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody while all that an import merged into them is still one: what an import brought to them
 * besides the record that leaves comes in again, also where the leaving record said the same.
 *
 * @param now the person while all are merged
 * @param refuses true if somebody else refused
 * @param own their own fields
 * @param details their further addresses and numbers
 * @param sayings what the rows about them said, the leaving one's too
 * @param leaving the people that the leaving records are again
 */
record StayingValues(
    Person now,
    boolean refuses,
    List<CustomValue> own,
    List<PersonDetail> details,
    List<RowSaying> sayings,
    Set<Long> leaving) {
  private static final String PERSON = "person";

  /**
   * Reads them while all are merged; null if the person is gone.
   *
   * @param leaving the records of the import that leave
   * @param records those that stay
   */
  static @Nullable StayingValues of(
      Database database, History history, List<Identity> leaving, List<Identity> records) {
    long kept = leaving.getFirst().intoId();
    Person now = database.read(open -> new PersonRepository().find(open, kept)).orElse(null);
    if (now == null) {
      return null;
    }
    long changeSet = leaving.getFirst().changeSetId();
    List<RowSaying> sayings =
        database.read(open -> new RowSayingRepository().of(open, kept, changeSet));
    List<Map<String, String>> staying = new ArrayList<>(images(history, records));
    sayings.stream()
        .filter(saying -> saying.by().recordId() == 0)
        .forEach(saying -> staying.add(Map.of(saying.field(), saying.content())));
    Given given =
        new Given(
            history.changesOf(PERSON, kept).stream()
                .filter(change -> change.changeSet().id() == changeSet)
                .toList(),
            images(history, leaving),
            staying);
    return new StayingValues(
        now,
        given.refuses(now),
        database.read(open -> new CustomFieldRepository().valuesOf(open, kept)),
        database.read(open -> new PersonDetailRepository().of(open, kept)),
        sayings,
        leaving.stream().map(Identity::mergedId).collect(Collectors.toSet()));
  }

  private static List<Map<String, String>> images(History history, List<Identity> records) {
    return records.stream().map(it -> history.deleted(PERSON, it.mergedId())).toList();
  }

  /** What the rows that stay said. */
  List<RowSaying> stayingSayings() {
    return sayings.stream().filter(it -> !leaving.contains(it.by().recordId())).toList();
  }

  /**
   * What the rows make of the person as it is once the import is taken back; null if it is gone
   * then, or if nothing was kept of what the leaving rows said.
   */
  @Nullable ReplayedValues replayed(Change change) {
    boolean known = sayings.stream().map(it -> it.by().recordId()).anyMatch(leaving::contains);
    return known
        ? new PersonRepository()
            .find(change.transaction(), now.id())
            .map(before -> ReplayedValues.of(this, before, change))
            .orElse(null)
        : null;
  }

  /**
   * What an import gave to a person.
   *
   * @param changes the newest first
   */
  private record Given(
      List<FieldChange> changes,
      List<Map<String, String>> leaving,
      List<Map<String, String>> staying) {

    private List<String> of(String column) {
      return changes.stream()
          .filter(change -> change.column().equals(column))
          .flatMap(change -> Stream.ofNullable(change.after()))
          .toList();
    }

    private static boolean has(Collection<Map<String, String>> records, String value) {
      return records.stream().anyMatch(it -> value.equals(it.get("consent")));
    }

    /** True if the import brought a refusal that is not the leaving record's alone. */
    boolean refuses(Person now) {
      String refused = Consent.REFUSED.name();
      boolean theirs = has(leaving, refused) && !has(staying, refused);
      return of("consent").contains(refused) && !theirs && now.consent() == Consent.REFUSED;
    }
  }
}
