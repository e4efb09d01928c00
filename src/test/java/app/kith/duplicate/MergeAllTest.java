package app.kith.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeAllTest {
  private final PersonRepository people = new PersonRepository();
  @TempDir private Path folder;
  private TestDatabase test;
  private MergeService merges;
  private long ann;
  private long anna;
  private long bob;
  private long rob;
  private List<SureGroup> groups;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    merges = new MergeService(test.database(), test.history(), test.clock());
    ann = add("Ann Lee");
    anna = add("Anna Lee");
    bob = add("Bob Ray");
    rob = add("Rob Ray");
    groups = List.of(new SureGroup(List.of(ann, anna)), new SureGroup(List.of(bob, rob)));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void allGroupsAreOneChangeThatIsUndoneAtOnce() {
    Map<String, String> before = TableSums.of(test.database());
    MergeService.MergedAll done = merges.mergeAll(groups, _ -> {});
    assertThat(done.gone()).isEqualTo(2);
    assertThat(names()).containsExactly("Ann Lee", "Bob Ray");
    test.history().undo(done.changeSetId());
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void oneGroupIsTakenApartAndTheOthersStayMerged() {
    merges.mergeAll(groups, _ -> {});
    merges.unmerge(merges.identities(bob).getFirst());
    assertThat(names()).containsExactly("Ann Lee", "Bob Ray", "Rob Ray");
    assertThat(merges.identities(ann)).extracting(Identity::fullName).containsExactly("Anna Lee");
  }

  @Test
  void aRefusalGivenMeanwhileHoldsForThoseWhoWereOneAndNobodyElse() {
    MergeService.MergedAll done = merges.mergeAll(groups, _ -> {});
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              Person person = people.find(change.transaction(), ann).orElseThrow();
              people.update(change, person.change().consent(Consent.REFUSED).build());
              return ann;
            });
    test.history().undo(done.changeSetId());
    assertThat(everybody())
        .filteredOn(person -> person.consent() == Consent.REFUSED)
        .extracting(Person::id)
        .containsExactly(ann, anna);
  }

  @Test
  void aGroupWithSomebodyWhoIsGoneIsPassedOver() {
    test.history()
        .record(
            ChangeKind.DELETE, Message.of("contact.gone"), change -> people.delete(change, rob));
    assertThat(merges.mergeAll(groups, _ -> {}).gone()).isEqualTo(1);
    assertThat(merges.mergeAll(List.of(), _ -> {}).changeSetId()).isZero();
  }

  @Test
  void stoppingTakesEverythingBack() {
    Map<String, String> before = TableSums.of(test.database());
    assertThatThrownBy(
            () ->
                merges.mergeAll(
                    groups,
                    _ -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  private List<Person> everybody() {
    return test.database().read(open -> people.page(open, 0, 10));
  }

  private List<String> names() {
    return everybody().stream().map(Person::fullName).toList();
  }

  private long add(String name) {
    return test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              long id = change.nextId();
              people.insertAll(
                  change, List.of(Person.named(name, TestDatabase.NOW).id(id).build()));
              return id;
            });
  }
}
