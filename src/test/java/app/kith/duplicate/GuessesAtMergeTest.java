package app.kith.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessesAtMergeTest {
  private final PersonRepository people = new PersonRepository();
  private final GuessRepository guesses = new GuessRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();
  @TempDir private Path folder;
  private TestDatabase test;
  private MergeService merges;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    merges = new MergeService(test.database(), test.history(), test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatTheOtherKnowsTakesThePlaceOfAGuess() {
    long kept = add("Bath", true);
    long other = add("York", false);
    Map<String, String> before = TableSums.of(test.database());
    long change = merges.merge(kept, List.of(other), List.of()).changeSetId();
    assertThat(city(kept)).isEqualTo("York");
    assertThat(guessesOf(kept)).isEmpty();
    merges.unmerge(change);
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void aGuessAboutTheOtherIsNotTakenForKnowledge() {
    long kept = add(null, false);
    long other = add("York", true);
    merges.merge(kept, List.of(other), List.of());
    assertThat(city(kept)).isNull();
  }

  @Test
  void aGuessStaysOneWhereTheOtherKnowsNoBetter() {
    long kept = add("Bath", true);
    long other = add(null, false);
    merges.merge(kept, List.of(other), List.of());
    assertThat(city(kept)).isEqualTo("Bath");
    assertThat(guessesOf(kept)).hasSize(1);
  }

  @Test
  void inOwnFieldsToo() {
    long kept = add(null, false);
    long other = add(null, false);
    long field =
        record(
            change -> {
              long id =
                  fields.ensure(change, Map.of("Size", CustomField.Kind.NUMBER)).get("Size").id();
              fields.insertValues(
                  change,
                  List.of(CustomValue.number(kept, id, 2), CustomValue.number(other, id, 5)));
              guesses.insertAll(change, List.of(Guess.own(kept, id, "2")));
              return id;
            });
    merges.merge(kept, List.of(other), List.of());
    List<CustomValue> values = test.database().read(open -> fields.valuesOf(open, kept));
    assertThat(values)
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.fieldId()).isEqualTo(field);
              assertThat(value.number()).isEqualTo(5);
            });
    assertThat(guessesOf(kept)).isEmpty();
  }

  private long add(@Nullable String city, boolean guessed) {
    return record(
        change -> {
          long id = change.nextId();
          Person person = Person.named("Ann Lee", TestDatabase.NOW).id(id).city(city).build();
          people.insertAll(change, List.of(person));
          if (guessed && city != null) {
            guesses.insertAll(change, List.of(Guess.of(id, PersonField.CITY, city)));
          }
          return id;
        });
  }

  private <T> T record(Function<Change, T> work) {
    return test.history().record(ChangeKind.EDIT, Message.of("contact.gone"), work);
  }

  private @Nullable String city(long id) {
    return test.database().read(open -> people.find(open, id)).orElseThrow().city();
  }

  private List<Guess> guessesOf(long id) {
    return test.database().read(open -> guesses.of(open, id));
  }
}
