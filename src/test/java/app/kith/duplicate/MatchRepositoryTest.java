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
import app.kith.duplicate.match.Field;
import app.kith.duplicate.match.PeopleTable;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchRepositoryTest {
  private final CustomFieldRepository fields = new CustomFieldRepository();
  @TempDir private Path folder;
  private TestDatabase test;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    test.history().record(ChangeKind.EDIT, Message.of("contact.gone"), this::fill);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatIsKnownOfEverybodyIsCompared() {
    assertThat(labels()).contains(PersonField.CITY.label(), own());
  }

  @Test
  void whatIsOnlyGuessedIsNoEvidenceOfWhoSomebodyIs() {
    List<Person> everybody = test.database().read(open -> new PersonRepository().page(open, 0, 10));
    long tea = test.database().read(fields::all).getFirst().id();
    test.history()
        .record(
            ChangeKind.BULK_EDIT,
            Message.of("contact.gone"),
            change -> {
              List<Guess> guesses = new ArrayList<>();
              for (Person person : everybody) {
                guesses.add(Guess.of(person.id(), PersonField.CITY, "Bath"));
                guesses.add(Guess.own(person.id(), tea, "Oolong"));
              }
              new GuessRepository().insertAll(change, guesses);
              return change.id();
            });
    assertThat(labels())
        .contains(PersonField.EMAIL.label())
        .doesNotContain(PersonField.CITY.label(), own());
  }

  private long fill(Change change) {
    CustomField tea = fields.ensure(change, Map.of("Tea", CustomField.Kind.TEXT)).get("Tea");
    for (int i = 0; i < 4; i++) {
      long id = change.nextId();
      new PersonRepository()
          .insertAll(
              change,
              List.of(
                  Person.named("Person " + i, TestDatabase.NOW)
                      .id(id)
                      .email("p" + i + "@example.org")
                      .city("Town " + i)
                      .build()));
      fields.insertValues(change, List.of(CustomValue.text(id, tea.id(), "Tea " + i)));
    }
    return change.id();
  }

  private static Message own() {
    return Message.of("duplicate.field.own", "Tea");
  }

  private List<Message> labels() {
    PeopleTable table =
        test.database()
            .read(open -> new MatchRepository().read(open, fields.all(open), Newcomers.NOBODY));
    return table.fields().stream().map(Field::label).toList();
  }
}
