package app.kith.quality.fill;

import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.contact.TextKeys;
import app.kith.database.Transaction;
import app.kith.quality.check.OwnField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads of some people the group that each is in and the value that each has. */
final class GroupReader {
  private static final String ALL = "all";

  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final GuessRepository guesses = new GuessRepository();

  /**
   * What is known of a person.
   *
   * @param group the group, or null if the person is in none
   * @param text the value as text, or null
   * @param number the value of a number, or null
   * @param isGuess true if nobody gave the value
   */
  record Known(
      Person person,
      @Nullable String group,
      @Nullable String text,
      @Nullable Double number,
      boolean isGuess) {}

  List<Known> read(
      Transaction open,
      FillTarget target,
      Grouping by,
      Map<Long, String> segments,
      List<Person> people) {
    long[] ids = people.stream().mapToLong(Person::id).toArray();
    Map<Long, CustomValue> values = values(open, target.own().map(CustomField::id), ids);
    Optional<CustomField> groupField = OwnField.of(by.key(), fields.all(open));
    Map<Long, CustomValue> groups = values(open, groupField.map(CustomField::id), ids);
    Map<Long, List<Guess>> guessed =
        guesses.of(open, ids).stream().collect(Collectors.groupingBy(Guess::personId));
    return people.stream()
        .map(
            person -> {
              CustomValue value = values.get(person.id());
              CustomValue group = groups.get(person.id());
              return new Known(
                  person,
                  groupField.isPresent()
                      ? folded(group == null ? "" : group.asText(groupField.get().kind()))
                      : group(person, by, segments),
                  target.text(person, value),
                  value == null ? null : value.number(),
                  guessed.getOrDefault(person.id(), List.of()).stream().anyMatch(target::isAt));
            })
        .toList();
  }

  private static @Nullable String group(Person person, Grouping by, Map<Long, String> segments) {
    if (by.equals(Grouping.EVERYBODY)) {
      return ALL;
    }
    if (by.equals(Grouping.SEGMENT)) {
      return segments.get(person.id());
    }
    PersonField field = PersonField.ofColumn(by.key()).orElseThrow();
    Long company = person.companyId();
    return field == PersonField.COMPANY_ID
        ? company == null ? null : company.toString()
        : folded(field.get(person));
  }

  private static @Nullable String folded(String text) {
    return text.isBlank() ? null : TextKeys.fold(text);
  }

  private Map<Long, CustomValue> values(Transaction open, Optional<Long> field, long... ids) {
    Map<Long, CustomValue> values = new HashMap<>();
    field.ifPresent(
        id ->
            fields.valuesOf(open, ids).stream()
                .filter(value -> value.fieldId() == id)
                .forEach(value -> values.put(value.personId(), value)));
    return values;
  }
}
