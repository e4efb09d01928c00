package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.intake.Intake;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several addresses and numbers of one person come in, once each, and go again. */
class PersonDetailsTest {
  private static final String LIST =
      """
      Name,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 2 - Type,Address 2 - Street,Address 2 - City
      Ann Lee,ann@a.example ::: ann@b.example,Work,ann@c.example,+44 20 7946 0001 ::: +44 20 7946 0002,1 High St,Graz,Work,9 Low St,Linz
      """;

  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    intake = new Intake(test.database(), test.history(), test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  private PeoplePlan run(String list) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), list);
    return intake.people().run(intake.peopleRequest(intake.inspect(file)), Watch.NONE);
  }

  private List<PersonDetail> details() {
    return test.database()
        .read(
            open -> {
              long[] ids =
                  new PersonRepository()
                      .page(open, 0, 100).stream().mapToLong(Person::id).toArray();
              return new PersonDetailRepository().of(open, ids);
            });
  }

  @Test
  void everyAddressOfARowIsKeptWithItsSort() throws IOException {
    run(LIST);
    assertThat(details())
        .extracting(PersonDetail::kind, PersonDetail::label, PersonDetail::asText)
        .containsExactlyInAnyOrder(
            tuple(PersonDetail.Kind.EMAIL, null, "ann@b.example"),
            tuple(PersonDetail.Kind.EMAIL, "Work", "ann@c.example"),
            tuple(PersonDetail.Kind.PHONE, null, "+44 20 7946 0002"),
            tuple(PersonDetail.Kind.ADDRESS, "Work", "9 Low St, Linz"));
  }

  @Test
  void theSameFileAgainAddsNothing() throws IOException {
    run(LIST);
    PeoplePlan again = run(LIST);
    assertThat(again.unchanged()).isOne();
    assertThat(details()).hasSize(4);
  }

  @Test
  void aNewNumberOfSomebodyKnownIsAChangeThatUndoTakesBack() throws IOException {
    run(LIST);
    PeoplePlan plan = run(LIST.replace("7946 0002", "7946 0003"));
    assertThat(plan.changed()).isOne();
    assertThat(details()).hasSize(5);
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(details()).hasSize(4);
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(details()).isEmpty();
  }
}
