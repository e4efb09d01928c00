package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.intake.OpenIntake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.readers.Watch;
import app.kith.testing.TableSums;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address or a number is known whether it is somebody's main or a further one. */
class FurtherAddressTest {
  private static final String HEAD = "Name,E-mail Address,E-mail 2 Address,City\n";

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee,ann@a.example,,Bath | Ann Lee,ann@b.example,ann@a.example,",
        "Ann Lee,ann@a.example,ann@b.example,Bath | Ann Lee,ann@b.example,,",
        "Ann Lee,ann@a.example,ann@b.example,Bath | Ann Lee,ann@c.example,ANN@b.example,",
        "Ann Lee,ann@a.example,,Bath | Ann Lee,,ann@a.example,",
        "Ann Lee,ann@a.example,ann@b.example,Bath | Ann Smith,ann@b.example,,",
        "Ann Lee,ann@a.example,ann@b.example,Bath | ,ann@b.example,,"
      })
  void aMainAndAFurtherAddressMeet(String stored, String row) throws IOException {
    desk.bringIn(HEAD + stored + "\n");
    Map<String, String> before = TableSums.of(desk.test().database());

    PeoplePlan plan = plan(HEAD + row + "\n");
    PeoplePlan done = desk.bringIn(HEAD + row + "\n");

    assertThat(plan.added()).isZero();
    assertThat(done.added()).isZero();
    assertThat(done.changed()).isEqualTo(plan.changed());
    assertThat(names()).containsExactly("Ann Lee");
    if (done.changed() > 0) {
      undo();
    }
    assertThat(TableSums.of(desk.test().database())).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee,ann@a.example,,Bath | Ann Lee,ann@b.example,ann@a.example,",
        "Ann Lee,ann@a.example,ann@b.example,Bath | Ann Lee,ann@b.example,,",
        "Ann Lee,ann@a.example,ann@b.example,Bath | ,ann@b.example,,"
      })
  void twoRowsOfOneFileMeetToo(String first, String second) throws IOException {
    String list = HEAD + first + "\n" + second + "\n";

    assertThat(plan(list).repeated()).isOne();
    assertThat(desk.bringIn(list).repeated()).isOne();
    assertThat(names()).containsExactly("Ann Lee");
    undo();
    assertThat(desk.people()).isEmpty();
  }

  @Test
  void aFurtherAddressThatALaterRowBringsIsKnownToTheNextRow() throws IOException {
    String list =
        HEAD
            + "Ann Lee,ann@a.example,,\nAnn Lee,ann@a.example,ann@b.example,\n"
            + "Ann Lee,ann@b.example,,Bath\n";

    assertThat(plan(list).repeated()).isEqualTo(2);
    assertThat(desk.bringIn(list).repeated()).isEqualTo(2);
    assertThat(desk.people()).extracting(Person::city).containsExactly("Bath");
  }

  @Test
  void aFurtherNumberMeetsTogetherWithTheName() throws IOException {
    String head = "Name,Phone 1 - Value,Phone 2 - Value\n";
    desk.bringIn(head + "Ann Lee,+44 20 7946 0001,\n");

    PeoplePlan done =
        desk.bringIn(
            head
                + "Ann Lee,+44 20 7946 0002,+44 20 7946 0001\n"
                + "Tom Lee,+44 20 7946 0003,+44 20 7946 0001\n");

    assertThat(done.changed()).isOne();
    assertThat(done.added()).isOne();
    assertThat(names()).containsExactly("Ann Lee", "Tom Lee");
  }

  @Test
  void twoCardsWithAddressesTheOtherWayRoundAreOnePerson() throws IOException {
    String card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:%s\nEMAIL:%s\nEND:VCARD\n";
    String first = card.formatted("ann@a.example", "ann@b.example");
    String second = card.formatted("ann@b.example", "ann@c.example");
    for (String text : List.of(first, second)) {
      desk.intake()
          .people()
          .run(
              desk.intake().peopleRequest(desk.intake().inspect(desk.file("cards.vcf", text))),
              Watch.NONE);
    }

    assertThat(names()).containsExactly("Ann Lee");
    assertThat(further()).containsExactlyInAnyOrder("ann@b.example", "ann@c.example");
  }

  @Test
  void whoSharesAnAddressIsAPersonOfTheirOwnHoweverOftenTheListComes() throws IOException {
    String list =
        HEAD
            + "Ann Lee,info@lee.example,,Bath\nTom Lee,info@lee.example,,York\n"
            + "Bob Ray,bob@ray.example,info@lee.example,\nTom Lee,info@lee.example,,\n";

    assertThat(plan(list).added()).isEqualTo(3);
    assertThat(desk.bringIn(list).added()).isEqualTo(3);
    assertThat(names()).containsExactly("Ann Lee", "Tom Lee", "Bob Ray");
    assertThat(desk.people()).extracting(Person::city).containsExactly("Bath", "York", null);
    assertThat(plan(list).added()).isZero();
    assertThat(desk.bringIn(list).added()).isZero();
    assertThat(desk.bringIn(HEAD + "Thomas Lee,info@lee.example,,\n").unchanged()).isOne();
  }

  @Test
  void aNameThatCameLaterTellsTheNextRowApart() throws IOException {
    String list =
        HEAD + ",info@lee.example,,\nAnn Lee,info@lee.example,,\nTom Lee,info@lee.example,,\n";

    assertThat(plan(list).added()).isEqualTo(2);
    assertThat(desk.bringIn(list).added()).isEqualTo(2);
    assertThat(names()).containsExactly("Ann Lee", "Tom Lee");
  }

  @Test
  void theNewestMainAddressAndTheOldOneChangePlacesAndNoneIsLost() throws IOException {
    desk.bringIn(HEAD + "Ann Lee,ann@a.example,ann@b.example,Bath\n");
    Map<String, String> before = TableSums.of(desk.test().database());
    PeopleRequest guessed = desk.request(HEAD + "Ann Lee,ann@b.example,,\n");

    desk.intake()
        .people()
        .run(
            new PeopleRequest(
                guessed.file(), guessed.format(), guessed.mapping(), ConflictRule.TAKE_NEW),
            Watch.NONE);

    assertThat(desk.people()).extracting(Person::email).containsExactly("ann@b.example");
    assertThat(further()).containsExactly("ann@a.example");
    undo();
    assertThat(TableSums.of(desk.test().database())).isEqualTo(before);
  }

  @Test
  void aNameThatCameByOneAddressHoldsAtTheOtherToo() throws IOException {
    String list =
        HEAD
            + ",info@lee.example,ann@a.example,\nAnn Lee,ann@a.example,,\n"
            + "Tom Lee,info@lee.example,,\n";

    assertThat(plan(list).added()).isEqualTo(2);
    assertThat(desk.bringIn(list).added()).isEqualTo(2);
    assertThat(names()).containsExactly("Ann Lee", "Tom Lee");
    assertThat(plan(list).added()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void planAndImportAgreeWhoeverSharesWhichAddresses(long seed) throws IOException {
    Random random = new Random(seed);
    String[] names = {"Ann Lee", "Tom Lee", "Bob Ray", "Mia Chen", "Ann Smith", ""};
    StringBuilder list = new StringBuilder(HEAD);
    for (int i = 0; i < 500; i++) {
      String second = random.nextBoolean() ? "" : "p" + random.nextInt(100) + "@a.example";
      list.append(names[random.nextInt(names.length)]);
      list.append(",p%d@a.example,%s,\n".formatted(random.nextInt(100), second));
    }
    Map<String, String> before = TableSums.of(desk.test().database());

    PeoplePlan plan = plan(list.toString());
    PeoplePlan done = desk.bringIn(list.toString());

    assertThat(done.added()).isEqualTo(plan.added());
    assertThat(done.repeated()).isEqualTo(plan.repeated());
    undo();
    assertThat(TableSums.of(desk.test().database())).isEqualTo(before);
  }

  private PeoplePlan plan(String list) throws IOException {
    return desk.intake().people().plan(desk.request(list), Watch.NONE);
  }

  private void undo() {
    desk.history().undo(desk.history().lastUndoable().orElseThrow().id());
  }

  private List<String> names() {
    return desk.people().stream().map(Person::fullName).toList();
  }

  private List<String> further() {
    return desk
        .test()
        .database()
        .read(open -> new PersonDetailRepository().of(open, desk.people().getFirst().id()))
        .stream()
        .map(PersonDetail::asText)
        .toList();
  }
}
