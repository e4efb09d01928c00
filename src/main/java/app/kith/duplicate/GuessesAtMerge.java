package app.kith.duplicate;

import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that a guess never stands in the way of what the other record knows. */
final class GuessesAtMerge {
  private final GuessRepository guesses = new GuessRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();

  /** A person without the fields that are only guessed. */
  Person bare(Transaction open, Person person) {
    return Guess.bare(person, guesses.of(open, person.id()));
  }

  /** A person with the guesses back in the fields that stayed blank. */
  Person filled(Transaction open, Person union) {
    PersonBuilder filled = union.change();
    for (Guess guess : guesses.of(open, union.id())) {
      if (guess.field() != null && guess.field().get(union).isEmpty()) {
        guess.field().set(filled, guess.content());
      }
    }
    return filled.build();
  }

  /** Deletes guessed own values: all of the other's, and the kept one's that the other knows. */
  void dropOwn(Change change, long keptId, long otherId) {
    drop(change, otherId, guessedFields(change, otherId));
    Set<Long> known =
        fields.valuesOf(change.transaction(), otherId).stream()
            .map(CustomValue::fieldId)
            .collect(Collectors.toSet());
    Set<Long> giveWay = guessedFields(change, keptId);
    giveWay.retainAll(known);
    drop(change, keptId, giveWay);
  }

  private Set<Long> guessedFields(Change change, long personId) {
    return guesses.of(change.transaction(), personId).stream()
        .map(Guess::fieldId)
        .filter(id -> id != 0)
        .collect(Collectors.toSet());
  }

  private void drop(Change change, long personId, Set<Long> fieldIds) {
    List<CustomValue> values =
        fields.valuesOf(change.transaction(), personId).stream()
            .filter(value -> fieldIds.contains(value.fieldId()))
            .toList();
    fields.deleteValues(change, values.stream().mapToLong(CustomValue::id).toArray());
    guesses.delete(
        change,
        guesses.of(change.transaction(), personId).stream()
            .filter(guess -> fieldIds.contains(guess.fieldId()))
            .toList());
  }
}
