package app.kith.intake.people;

import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.duplicate.LookAlikes;
import app.kith.duplicate.Newcomers;
import app.kith.duplicate.match.Match;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.Whom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Finds the new people of a file who look like somebody who is stored, or like each other. Gathers
 * them while a plan is made; everybody has to be in memory for it.
 */
final class LikenessSearch {
  /** What comparing one of many people takes of the heap, measured at 500,000 and a million. */
  private static final long BYTES_A_PERSON = 2_000;

  /** Ids of rows stand above all that are ever drawn. */
  private static final long FIRST = 1L << 62;

  private final LookAlikes likes;
  private final PersonMerge merge;
  private final long stored;
  private final long most = Runtime.getRuntime().maxMemory() / BYTES_A_PERSON;
  private final List<Newcomers.Newcomer> people = new ArrayList<>();
  private final Map<Long, CustomField> freshFields = new HashMap<>();
  private boolean tooMany;

  /**
   * A search.
   *
   * @param merge makes people of drafts
   */
  LikenessSearch(LookAlikes likes, PersonMerge merge) {
    this.likes = likes;
    this.merge = merge;
    this.stored = likes.stored();
    this.tooMany = stored > most;
  }

  /** True if nothing more needs to be gathered. */
  boolean isTooMany() {
    return tooMany;
  }

  /** Takes a new person. */
  void take(PersonDraft draft, OwnFields own) {
    tooMany |= stored + people.size() >= most;
    if (!tooMany) {
      people.add(
          new Newcomers.Newcomer(
              merge.create(FIRST + draft.row, draft, null),
              draft.text(PersonField.COMPANY),
              draft.details,
              values(draft, own)));
    }
  }

  private List<CustomValue> values(PersonDraft draft, OwnFields own) {
    List<CustomValue> values = new ArrayList<>();
    for (int slot = 0; slot < draft.own.length; slot++) {
      Object value = draft.own[slot];
      if (value != null) {
        CustomValue made = own.value(draft.row, slot, value);
        long field = made.fieldId() == 0 ? -1 - slot : made.fieldId();
        if (field < 0) {
          freshFields.putIfAbsent(field, new CustomField(field, own.name(slot), kind(made)));
        }
        values.add(
            new CustomValue(0, made.personId(), field, made.text(), made.number(), made.date()));
      }
    }
    return values;
  }

  private static CustomField.Kind kind(CustomValue value) {
    if (value.date() != null) {
      return CustomField.Kind.DATE;
    }
    return value.number() == null ? CustomField.Kind.TEXT : CustomField.Kind.NUMBER;
  }

  /** Searches among those who were taken. */
  LikenessReport run(BooleanSupplier stop) {
    if (tooMany) {
      people.clear();
      return LikenessReport.TOO_MANY;
    }
    people.sort(Comparator.comparingLong(newcomer -> newcomer.person().id()));
    List<CustomField> fields =
        freshFields.values().stream()
            .sorted(Comparator.comparingLong(CustomField::id).reversed())
            .toList();
    Map<Long, Match> best = new HashMap<>();
    for (Match match : likes.find(new Newcomers(people, fields), stop)) {
      best.merge(match.second(), match, LikenessSearch::better);
    }
    Map<Long, String> names = names(best.values().stream().toList());
    return new LikenessReport(
        best.values().stream()
            .filter(match -> names.containsKey(match.first()))
            .sorted(Comparator.comparingLong(Match::second))
            .map(match -> likeness(match, names))
            .toList(),
        false);
  }

  /** The surer one; of two alike the one with somebody who is stored. */
  private static Match better(Match one, Match other) {
    Comparator<Match> order =
        Comparator.comparing(Match::band)
            .thenComparing(match -> match.first() > FIRST)
            .thenComparingDouble(match -> -match.score())
            .thenComparingLong(Match::first);
    return order.compare(one, other) <= 0 ? one : other;
  }

  private Map<Long, String> names(List<Match> matches) {
    Map<Long, String> names = new HashMap<>();
    people.forEach(it -> names.put(it.person().id(), it.person().fullName()));
    long[] stored =
        matches.stream().mapToLong(Match::first).filter(id -> id < FIRST).distinct().toArray();
    for (Person person : likes.people(stored)) {
      names.put(person.id(), person.fullName());
    }
    return names;
  }

  private static Likeness likeness(Match match, Map<Long, String> names) {
    boolean isRow = match.first() > FIRST;
    Whom whom = isRow ? Whom.ofRow(match.first() - FIRST) : Whom.stored(match.first());
    return new Likeness(match.second() - FIRST, whom, names.getOrDefault(match.first(), ""), match);
  }
}
