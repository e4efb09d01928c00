package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.intake.OpenIntake;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several addresses and numbers of one person come in, once each, and go again. */
class PersonDetailsTest {
  private static final String LIST =
      """
      Name,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 2 - Type,Address 2 - Street,Address 2 - City
      Ann Lee,ann@a.example ::: ann@b.example,Work,ann@c.example,+44 20 7946 0001 ::: +44 20 7946 0002,1 High St,Graz,Work,9 Low St,Linz
      """;

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  private List<PersonDetail> details() {
    return desk.test()
        .database()
        .read(
            open -> {
              long[] ids = desk.people().stream().mapToLong(Person::id).toArray();
              return new PersonDetailRepository().of(open, ids);
            });
  }

  @Test
  void everyAddressOfARowIsKeptWithItsSort() throws IOException {
    desk.bringIn(LIST);
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
    desk.bringIn(LIST);
    PeoplePlan again = desk.bringIn(LIST);
    assertThat(again.unchanged()).isOne();
    assertThat(details()).hasSize(4);
  }

  @Test
  void aNewNumberOfSomebodyKnownIsAChangeThatUndoTakesBack() throws IOException {
    desk.bringIn(LIST);
    PeoplePlan plan = desk.bringIn(LIST.replace("7946 0002", "7946 0003"));
    assertThat(plan.changed()).isOne();
    assertThat(details()).hasSize(5);
    desk.test().history().undo(desk.test().history().lastUndoable().orElseThrow().id());
    assertThat(details()).hasSize(4);
    desk.test().history().undo(desk.test().history().lastUndoable().orElseThrow().id());
    assertThat(details()).isEmpty();
  }

  @Test
  void whoHasOnlyAPrivateNumberHasThatAsTheNumber() throws IOException {
    String list =
        """
        Name,E-Mail-Adresse,Fax geschäftlich,Telefon geschäftlich,Telefon privat,E-Mail 2: Adresse
        Ann Lee,ann@a.example,089 1111111,089 2222222,,
        Bob Ray,,089 1111111,,0221 3333333,bob@b.example
        """;
    desk.bringIn(list);

    assertThat(desk.people())
        .extracting(Person::phone, Person::email)
        .containsExactly(
            tuple("089 2222222", "ann@a.example"), tuple("0221 3333333", "bob@b.example"));
    assertThat(details()).extracting(PersonDetail::asText).containsOnly("089 1111111");
    assertThat(desk.bringIn(list).unchanged()).isEqualTo(2);
  }

  @Test
  void theLabelsOfGoogleAreTagsButItsOwnGroupsAreNot() throws IOException {
    desk.bringIn(
        """
        Name,E-mail 1 - Value,Labels
        Ann,ann@a.example,* myContacts ::: VIP ::: Tea club
        Bob,bob@b.example,* myContacts
        """);

    assertThat(desk.people())
        .extracting(Person::tags)
        .containsExactly(List.of("VIP", "Tea club"), List.of());
  }
}
