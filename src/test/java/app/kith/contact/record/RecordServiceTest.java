package app.kith.contact.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.ContactService;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.contact.provenance.Origin;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordServiceTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private ContactService contacts;
  private RecordService records;
  private long ann;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    contacts = new ContactService(test.database(), test.history(), test.clock());
    records = new RecordService(test.database(), test.history(), contacts);
    ann =
        test.history()
            .record(
                ChangeKind.IMPORT,
                Message.of("contact.saved.new", "linkedin.csv"),
                change -> {
                  long id = change.nextId();
                  Person person =
                      Person.named("Ann Lee", TestDatabase.NOW)
                          .id(id)
                          .email("ann@example.org")
                          .city("Bath")
                          .source("linkedin.csv")
                          .build();
                  new PersonRepository().insertAll(change, List.of(person));
                  new PersonDetailRepository()
                      .insertAll(
                          change,
                          List.of(
                              PersonDetail.of(PersonDetail.Kind.EMAIL, "work", "ann@work.example")
                                  .of(0, id)));
                  CustomFieldRepository fields = new CustomFieldRepository();
                  long tea =
                      fields.ensure(change, Map.of("Tea", CustomField.Kind.TEXT)).get("Tea").id();
                  fields.insertValues(change, List.of(CustomValue.text(id, tea, "oolong")));
                  new GuessRepository()
                      .insertAll(
                          change,
                          List.of(
                              Guess.of(id, PersonField.CITY, "Bath"),
                              Guess.own(id, tea, "oolong")));
                  return id;
                });
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyValueSaysWhereItComesFrom() {
    contacts.save(contacts.draft(ann).orElseThrow().with(PersonField.PHONE, "+442079460018"));

    PersonRecord record = records.of(ann);

    assertThat(line(record, "ann@example.org").origin().flatMap(Origin::file))
        .contains("linkedin.csv");
    assertThat(line(record, "+442079460018").origin().map(Origin::kind)).contains(ChangeKind.EDIT);
    assertThat(record.further())
        .singleElement()
        .satisfies(
            further -> {
              assertThat(further.value()).isEqualTo("ann@work.example");
              assertThat(further.origin().flatMap(Origin::file)).contains("linkedin.csv");
              assertThat(further.label().arguments()).containsExactly("work");
            });
  }

  @Test
  void guessesAreMarkedUntilTheyAreConfirmed() {
    PersonRecord.Line city = line(records.of(ann), "Bath");
    assertThat(city.guessId()).isPositive();
    assertThat(line(records.of(ann), "oolong").guessId()).isPositive();
    assertThat(line(records.of(ann), "Ann Lee").guessId()).isZero();
    assertThat(contacts.card(ann).orElseThrow().guessed()).containsExactlyInAnyOrder("city", "Tea");

    Message summary = Message.of("contact.record.confirmed", "Bath");
    assertThat(records.confirm(ann, city.guessId(), summary)).isPositive();
    assertThat(records.confirm(ann, city.guessId(), summary)).isZero();
    assertThat(line(records.of(ann), "Bath").guessId()).isZero();
  }

  @Test
  void ofSomebodyWhoIsGoneNothingIsKnown() {
    assertThat(records.of(-7)).isEqualTo(PersonRecord.NOBODY);
  }

  private static PersonRecord.Line line(PersonRecord record, String value) {
    Optional<PersonRecord.Line> found =
        record.values().stream().filter(line -> line.value().equals(value)).findFirst();
    return found.orElseThrow();
  }
}
