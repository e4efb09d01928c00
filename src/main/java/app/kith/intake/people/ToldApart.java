package app.kith.intake.people;

import app.kith.contact.Person;
import app.kith.contact.TextKeys;
import app.kith.duplicate.match.Decided;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.mapping.PersonField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People of whom somebody said that they are not the same although they share a key, such as a
 * family's e-mail address: a row with that key means the one whom it agrees with most.
 */
final class ToldApart {
  private final Map<Long, List<Person>> others = new HashMap<>();
  private final Map<Long, Person> people = new HashMap<>();

  /**
   * Knows who was told apart.
   *
   * @param pairs who is not whom
   * @param people those of the pairs who are still there
   */
  ToldApart(Set<Decided.Pair> pairs, List<Person> people) {
    people.forEach(person -> this.people.put(person.id(), person));
    for (Decided.Pair pair : pairs) {
      note(pair.first(), pair.second());
      note(pair.second(), pair.first());
    }
  }

  private void note(long one, long other) {
    Person person = people.get(other);
    if (person != null) {
      others.computeIfAbsent(one, _ -> new ArrayList<>()).add(person);
    }
  }

  /**
   * Whom a draft means: who was found by a key, or somebody told apart from them who has it too.
   */
  PersonKeys.@Nullable Found nearest(PersonKeys.@Nullable Found found, PersonDraft draft) {
    Person met = found == null ? null : people.get(found.number());
    if (met == null) {
      return found;
    }
    Person best = met;
    for (Person other : others.getOrDefault(met.id(), List.of())) {
      boolean hasKey = draft.meets(found.by(), PeopleBatch.traits(other));
      if (hasKey && agreement(other, draft) > agreement(best, draft)) {
        best = other;
      }
    }
    return best.id() == met.id() ? found : new PersonKeys.Found(best.id(), found.by());
  }

  /** How many fields agree, less how many differ. */
  private static int agreement(Person person, PersonDraft draft) {
    return agrees(person.externalRef(), draft.text(PersonField.EXTERNAL_REF))
        + agrees(person.fullName(), draft.name())
        + agrees(person.givenName(), draft.text(PersonField.GIVEN_NAME))
        + agrees(person.familyName(), draft.text(PersonField.FAMILY_NAME))
        + agrees(TextKeys.email(person.email()), TextKeys.email(draft.text(PersonField.EMAIL)))
        + agrees(TextKeys.phone(person.phone()), TextKeys.phone(draft.text(PersonField.PHONE)))
        + agrees(person.jobTitle(), draft.text(PersonField.JOB_TITLE))
        + agrees(person.street(), draft.text(PersonField.STREET))
        + agrees(person.city(), draft.text(PersonField.CITY))
        + agrees(person.postcode(), draft.text(PersonField.POSTCODE))
        + agrees(Objects.toString(person.birthday(), null), Objects.toString(draft.birthday, null));
  }

  private static int agrees(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return 0;
    }
    return TextKeys.fold(one).equals(TextKeys.fold(other)) ? 1 : -1;
  }
}
