package app.kith.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Consent;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonRepository;
import app.kith.duplicate.match.Decided;
import app.kith.export.WorkspaceExport;
import app.kith.export.WorkspaceImport;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartingTest {
  private final PersonRepository people = new PersonRepository();
  private final List<ChangeSet> committed = new ArrayList<>();
  @TempDir private Path folder;
  private TestDatabase test;
  private MergeService merges;
  private long ann;
  private long anna;
  private long annie;
  private long bob;
  private long rob;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    merges = new MergeService(test.database(), test.history(), test.clock());
    ann = add("Ann Lee", it -> it.city("Bath"));
    anna = add("Anna Lee", it -> it.email("anna@example.com").phone("020 7946 0018"));
    annie = add("Annie Lee", it -> it.email("annie@example.com").jobTitle("Owner"));
    bob = add("Bob Ray", it -> it.email("bob@example.com"));
    rob = add("Rob Ray", it -> it.email("rob@example.com"));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void takingApartWhatWasMergedFurtherIsOneChangeThatCanBeUndone() {
    merges.merge(ann, List.of(anna), List.of());
    merges.merge(annie, List.of(ann), List.of());
    Map<String, String> merged = TableSums.of(test.database());
    test.history().onCommitted(committed::add);

    MergeService.Parted parted = merges.unmerge(identity(annie, anna));

    assertThat(committed).extracting(ChangeSet::id).containsExactly(parted.changeSetId());
    assertThat(parted.left()).isZero();
    assertThat(names()).containsExactly("Anna Lee", "Annie Lee", "Bob Ray", "Rob Ray");
    assertThat(person(annie).phone()).isNull();
    assertThat(person(annie).city()).isEqualTo("Bath");
    test.history().undo(parted.changeSetId());
    assertThat(TableSums.of(test.database())).isEqualTo(merged);
  }

  @Test
  void whoIsTakenApartIsNotTheSameFromThenOn() {
    merges.merge(ann, List.of(anna, bob), List.of());
    merges.merge(annie, List.of(ann), List.of());

    merges.unmerge(identity(annie, ann));
    assertThat(different()).containsExactlyInAnyOrder(Decided.Pair.of(ann, annie));
    merges.unmerge(identity(ann, anna));

    assertThat(different())
        .contains(Decided.Pair.of(ann, anna), Decided.Pair.of(ann, bob), Decided.Pair.of(anna, bob))
        .doesNotContain(Decided.Pair.of(rob, bob));
  }

  private Set<Decided.Pair> different() {
    return test.database().read(open -> new DecisionRepository().different(open));
  }

  @Test
  void whatWasMergedAgainWhileTakingApartCanBeTakenApartToo() {
    merges.merge(ann, List.of(anna), List.of());
    merges.merge(annie, List.of(ann), List.of());
    merges.unmerge(identity(annie, anna));
    Map<String, String> parted = TableSums.of(test.database());
    long again = merges.unmerge(identity(annie, ann)).changeSetId();
    test.history().undo(again);
    assertThat(TableSums.of(test.database())).isEqualTo(parted);
    test.history().redo(again);
    assertThat(names()).containsExactly("Ann Lee", "Anna Lee", "Annie Lee", "Bob Ray", "Rob Ray");
    assertThat(person(annie).city()).isNull();
    assertThat(person(ann).city()).isEqualTo("Bath");
  }

  @Test
  void onlyOneOfManyGroupsIsTouchedAndItsUndoLeavesEveryTableAsItWas() {
    merges.mergeAll(
        List.of(new SureGroup(List.of(ann, anna)), new SureGroup(List.of(bob, rob))), _ -> {});
    Map<String, String> merged = TableSums.of(test.database());
    long others = person(bob).id();

    MergeService.Parted parted = merges.unmerge(identity(ann, anna));

    assertThat(test.history().changedRows(parted.changeSetId(), "person"))
        .doesNotContain(others, rob);
    assertThat(names()).containsExactly("Ann Lee", "Anna Lee", "Annie Lee", "Bob Ray");
    assertThat(person(ann).email()).isNull();
    assertThat(person(anna).email()).isEqualTo("anna@example.com");
    test.history().undo(parted.changeSetId());
    assertThat(TableSums.of(test.database())).isEqualTo(merged);
    test.history().redo(parted.changeSetId());
    assertThat(person(anna).email()).isEqualTo("anna@example.com");
  }

  @Test
  void aFurtherAddressThatTheMergeKeptGoesBackWithItsOwner() {
    merges.mergeAll(List.of(new SureGroup(List.of(bob, rob))), _ -> {});
    assertThat(count("person_detail")).isEqualTo(1);
    merges.unmerge(identity(bob, rob));
    assertThat(count("person_detail")).isZero();
    assertThat(count("person_identity")).isZero();
  }

  @Test
  void aRefusalGivenMeanwhileHoldsForBothInTheSameChange() {
    merges.mergeAll(List.of(new SureGroup(List.of(bob, rob))), _ -> {});
    edit(bob, it -> it.consent(Consent.REFUSED));
    test.history().onCommitted(committed::add);
    merges.unmerge(identity(bob, rob));
    assertThat(committed).hasSize(1);
    assertThat(person(bob).consent()).isEqualTo(Consent.REFUSED);
    assertThat(person(rob).consent()).isEqualTo(Consent.REFUSED);
  }

  @Test
  void whatCannotBeBuiltAgainLeavesEverythingAsItWas() {
    merges.merge(ann, List.of(anna), List.of());
    merges.merge(annie, List.of(ann, bob), List.of());
    long gone = identity(annie, bob).id();
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change ->
                change
                    .transaction()
                    .handle()
                    .execute("UPDATE person_identity SET merged_id = 1 WHERE id = ?", gone));
    Map<String, String> merged = TableSums.of(test.database());
    Identity part = identity(annie, anna);
    assertThatThrownBy(() -> merges.unmerge(part)).isInstanceOf(UserFacingException.class);
    assertThat(TableSums.of(test.database())).isEqualTo(merged);
  }

  @Test
  void whoWasMergedInAnotherWorkspaceIsNotTakenApartAndNothingIsLost() {
    merges.merge(ann, List.of(anna), List.of());
    Path folder = this.folder.resolve("out");
    new WorkspaceExport(test.database(), test.clock()).write(folder);
    try (TestDatabase other = TestDatabase.in(this.folder.resolve("other"))) {
      new WorkspaceImport(other.database(), other.history(), other.clock()).run(folder);
      Map<String, String> before = TableSums.of(other.database());
      MergeService there = new MergeService(other.database(), other.history(), other.clock());
      long kept =
          other.database().read(open -> people.page(open, 0, 10)).stream()
              .filter(it -> it.fullName().equals("Ann Lee"))
              .findFirst()
              .orElseThrow()
              .id();
      Identity part = there.identities(kept).getFirst();

      assertThatThrownBy(() -> there.unmerge(part)).isInstanceOf(UserFacingException.class);
      assertThatThrownBy(() -> there.unmerge(part.changeSetId()))
          .isInstanceOf(UserFacingException.class);
      assertThat(TableSums.of(other.database())).isEqualTo(before);
    }
  }

  private Identity identity(long person, long merged) {
    return merges.identities(person).stream()
        .filter(it -> it.mergedId() == merged)
        .findFirst()
        .orElseThrow();
  }

  private long count(String table) {
    return test.database()
        .read(
            open ->
                open.handle().createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  private Person person(long id) {
    return test.database().read(open -> people.find(open, id)).orElseThrow();
  }

  private List<String> names() {
    return test.database().read(open -> people.page(open, 0, 10)).stream()
        .map(Person::fullName)
        .sorted()
        .toList();
  }

  private void edit(long id, UnaryOperator<PersonBuilder> fill) {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              people.update(change, fill.apply(person(id).change()).build());
              return id;
            });
  }

  private long add(String name, UnaryOperator<PersonBuilder> fill) {
    return test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              long id = change.nextId();
              people.insertAll(
                  change, List.of(fill.apply(Person.named(name, TestDatabase.NOW).id(id)).build()));
              return id;
            });
  }
}
