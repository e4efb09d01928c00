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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two e-mail addresses or numbers of a person one is the main one and none is lost. */
class NoAddressIsLostTest {
  private static final String HEAD = "Name,Email,Phone,City\n";
  private static final String STORED = "Ann Lee,ann@a.example,+44 20 7946 0001,Bath\n";
  private static final String OTHER_ADDRESS = "Ann Lee,ann@b.example,+44 20 7946 0001,Bath\n";
  private static final String OTHER_NUMBER = "Ann Lee,ann@a.example,+44 20 7946 0002,Bath\n";

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  private PeopleRequest request(String rows, ConflictRule rule) throws IOException {
    PeopleRequest guessed = desk.request(HEAD + rows);
    return new PeopleRequest(guessed.file(), guessed.format(), guessed.mapping(), rule);
  }

  private List<String> all() {
    Person ann = desk.people().getFirst();
    List<String> further =
        desk
            .test()
            .database()
            .read(open -> new PersonDetailRepository().of(open, ann.id()))
            .stream()
            .map(PersonDetail::asText)
            .toList();
    return Stream.concat(Stream.of(ann.email(), ann.phone()), further.stream()).toList();
  }

  @ParameterizedTest
  @EnumSource(ConflictRule.class)
  void anotherAddressAndAnotherNumberStandBesideTheMainOnes(ConflictRule rule) throws IOException {
    desk.bringIn(HEAD + STORED);
    Map<String, String> before = TableSums.of(desk.test().database());

    for (String row : List.of(OTHER_ADDRESS, OTHER_NUMBER)) {
      PeoplePlan plan = desk.intake().people().plan(request(row, rule), Watch.NONE);
      assertThat(plan.changed()).isOne();
      assertThat(desk.intake().people().run(request(row, rule), Watch.NONE)).isEqualTo(plan);
    }

    assertThat(desk.people()).hasSize(1);
    assertThat(all())
        .containsExactlyInAnyOrder(
            "ann@a.example", "ann@b.example", "+44 20 7946 0001", "+44 20 7946 0002");
    undo();
    undo();
    assertThat(TableSums.of(desk.test().database())).isEqualTo(before);
  }

  @Test
  void theSameRowAgainChangesNothing() throws IOException {
    desk.bringIn(HEAD + STORED + OTHER_ADDRESS);

    assertThat(desk.bringIn(HEAD + OTHER_ADDRESS + STORED).unchanged()).isEqualTo(2);
    assertThat(all()).containsExactly("ann@a.example", "+44 20 7946 0001", "ann@b.example");
  }

  @Test
  void aRowOfTheSameFileMeetsByWhatTheOneBeforeHasBrought() throws IOException {
    PeoplePlan done = desk.bringIn(HEAD + STORED + OTHER_ADDRESS + "Ann Lee,ann@b.example,,York\n");

    assertThat(done.added()).isOne();
    assertThat(done.repeated()).isEqualTo(2);
    assertThat(desk.people()).hasSize(1);
  }

  private void undo() {
    desk.history().undo(desk.history().lastUndoable().orElseThrow().id());
  }
}
