package app.kith.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Consent;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeServiceTest {
  private final PersonRepository people = new PersonRepository();
  private final PersonDetailRepository details = new PersonDetailRepository();
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
  void theKeptOneWinsAndTheOtherFillsTheBlanks() {
    long kept = add("Ann Reed", it -> it.email("ann@example.com").tags(List.of("vip")));
    long other =
        add(
            "A. Reed",
            it ->
                it.email("reed@example.org")
                    .phone("020 7946 0018")
                    .city("Bath")
                    .birthday(LocalDate.of(1961, 3, 4))
                    .tags(List.of("tea")));
    merges.merge(kept, List.of(other), List.of());

    Person one = person(kept);
    assertThat(one.fullName()).isEqualTo("Ann Reed");
    assertThat(one.email()).isEqualTo("ann@example.com");
    assertThat(one.phone()).isEqualTo("020 7946 0018");
    assertThat(one.city()).isEqualTo("Bath");
    assertThat(one.birthday()).isEqualTo("1961-03-04");
    assertThat(one.tags()).containsExactly("vip", "tea");
    assertThat(detailsOf(kept)).extracting(PersonDetail::content).contains("reed@example.org");
    assertThat(find(other)).isEmpty();
  }

  @Test
  void everythingThatHungOnTheOtherMoves() {
    long kept = add("Ann Reed", it -> it);
    long other = add("A. Reed", it -> it);
    long segment = hangEverythingOn(other);
    merges.merge(kept, List.of(other), List.of());

    for (String table :
        List.of(
            "sales_order", "timeline_event", "custom_value", "segment_member", "person_detail")) {
      assertThat(count(table, kept)).as(table).isEqualTo(1);
      assertThat(count(table, other)).as(table).isZero();
    }
    assertThat(segment).isPositive();
  }

  @Test
  void whatBothHaveIsThereOnceAndTheOthersIsRemembered() {
    long kept = add("Ann Reed", it -> it.jobTitle("Buyer"));
    long other = add("A. Reed", it -> it.jobTitle("Owner").source("fair.csv"));
    hangEverythingOn(kept);
    hangEverythingOn(other);
    merges.merge(kept, List.of(other), List.of());
    assertThat(count("custom_value", kept)).isEqualTo(1);
    assertThat(merges.identities(kept))
        .singleElement()
        .satisfies(
            identity -> {
              assertThat(identity.fullName()).isEqualTo("A. Reed");
              assertThat(identity.source()).isEqualTo("fair.csv");
              assertThat(identity.also()).isEqualTo("job_title: Owner\nFavourite: tea of 2");
            });
  }

  @Test
  void aRefusalOfEitherIsARefusal() {
    long kept = add("Ann Reed", it -> it.consent(Consent.GRANTED));
    long other = add("A. Reed", it -> it.consent(Consent.REFUSED));
    merges.merge(kept, List.of(other), List.of());
    assertThat(person(kept).consent()).isEqualTo(Consent.REFUSED);
  }

  @Test
  void anOptOutOfAnyAddressIsARefusal() {
    long kept = add("Ann Reed", it -> it.consent(Consent.GRANTED).email("ann@example.com"));
    long other = add("A. Reed", it -> it.consent(Consent.GRANTED).email("Reed@example.org"));
    suppress("reed@example.org", "OPTED_OUT");
    merges.merge(kept, List.of(other), List.of());
    assertThat(person(kept).consent()).isEqualTo(Consent.REFUSED);
  }

  @Test
  void anAddressThatBouncedSaysNothingAboutTheWish() {
    long kept = add("Ann Reed", it -> it.consent(Consent.GRANTED).email("ann@example.com"));
    long other = add("A. Reed", it -> it.consent(Consent.GRANTED).email("reed@example.org"));
    suppress("reed@example.org", "BOUNCED");
    merges.merge(kept, List.of(other), List.of());
    assertThat(person(kept).consent()).isEqualTo(Consent.GRANTED);
  }

  @Test
  void agreementGivenAtAnotherAddressDoesNotCountForTheKeptOne() {
    long kept = add("Ann Reed", it -> it.email("ann@example.com"));
    long other = add("A. Reed", it -> it.consent(Consent.GRANTED).email("reed@example.org"));
    merges.merge(kept, List.of(other), List.of());
    assertThat(person(kept).consent()).isEqualTo(Consent.UNKNOWN);
  }

  @Test
  void takingAMergeBackLeavesEveryTableAsItWas() {
    long kept = add("Ann Reed", it -> it.email("ann@example.com").note("likes green"));
    long other = add("A. Reed", it -> it.email("reed@example.org").note("likes black"));
    hangEverythingOn(kept);
    hangEverythingOn(other);
    Map<String, String> before = TableSums.of(test.database());
    long merge = merges.merge(kept, List.of(other), List.of()).changeSetId();
    assertThat(TableSums.of(test.database())).isNotEqualTo(before);
    assertThat(merges.unmerge(merge).left()).isZero();
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void laterEditsStayWhenAMergeIsTakenBack() {
    long kept = add("Ann Reed", it -> it);
    long other = add("A. Reed", it -> it.city("Bath").phone("020 7946 0018"));
    hangEverythingOn(other);
    long merge = merges.merge(kept, List.of(other), List.of()).changeSetId();
    edit(kept, it -> it.city("Wells").jobTitle("Owner"));
    hangEverythingOn(kept);

    assertThat(merges.unmerge(merge).left()).isPositive();
    Person one = person(kept);
    assertThat(one.city()).isEqualTo("Wells");
    assertThat(one.jobTitle()).isEqualTo("Owner");
    assertThat(one.phone()).isNull();
    assertThat(person(other).city()).isEqualTo("Bath");
    assertThat(count("sales_order", kept)).isEqualTo(1);
    assertThat(count("sales_order", other)).isEqualTo(1);
  }

  @Test
  void aMergeCanBeTakenBackAfterThePersonWasMergedFurther() {
    long first = add("Ann Reed", it -> it.city("Bath"));
    long second = add("A. Reed", it -> it.phone("020 7946 0018"));
    long third = add("Anne Reed", it -> it);
    hangEverythingOn(second);
    long merge = merges.merge(first, List.of(second), List.of()).changeSetId();
    merges.merge(third, List.of(first), List.of());
    assertThat(merges.identities(third)).hasSize(2);

    merges.unmerge(merge);
    assertThat(find(first)).isEmpty();
    assertThat(person(second).phone()).isEqualTo("020 7946 0018");
    assertThat(count("sales_order", second)).isEqualTo(1);
    assertThat(person(third).city()).isEqualTo("Bath");
    assertThat(person(third).phone()).isNull();
    assertThat(merges.identities(third)).extracting(Identity::mergedId).containsExactly(first);
  }

  @Test
  void aRefusalGivenWhileTheyWereOneHoldsForBothAfterwards() {
    long kept = add("Ann Reed", it -> it.consent(Consent.GRANTED));
    long other = add("A. Reed", it -> it.consent(Consent.GRANTED));
    long merge = merges.merge(kept, List.of(other), List.of()).changeSetId();
    edit(kept, it -> it.consent(Consent.REFUSED));
    test.history().undo(merge);
    assertThat(person(kept).consent()).isEqualTo(Consent.REFUSED);
    assertThat(person(other).consent()).isEqualTo(Consent.REFUSED);
  }

  @Test
  void severalBecomeOneInOneChangeSetAndTheOldestIsKept() {
    long young = add("A. Reed", it -> it.createdAt(TestDatabase.NOW));
    long old = add("Ann Reed", it -> it.createdAt(TestDatabase.NOW.minusSeconds(60)));
    long middle = add("Anne Reed", it -> it.createdAt(TestDatabase.NOW.minusSeconds(30)));
    MergeService.Merged merged = merges.merge(List.of(young, old, middle), List.of());
    assertThat(merged.keptId()).isEqualTo(old);
    assertThat(merges.identities(old)).hasSize(2);
    merges.unmerge(merged.changeSetId());
    assertThat(find(young)).isPresent();
    assertThat(find(middle)).isPresent();
  }

  @Test
  void whoIsGoneCannotBeMerged() {
    long kept = add("Ann Reed", it -> it);
    assertThatThrownBy(() -> merges.merge(kept, List.of(99L), List.of()))
        .isInstanceOf(UserFacingException.class);
    assertThatThrownBy(() -> merges.merge(List.of(98L, 99L), List.of()))
        .isInstanceOf(UserFacingException.class);
  }

  private long add(String name, UnaryOperator<PersonBuilder> fill) {
    return change(
        change -> {
          Person person =
              fill.apply(Person.named(name, TestDatabase.NOW).id(change.nextId())).build();
          people.insertAll(change, List.of(person));
          return person.id();
        });
  }

  private void edit(long id, UnaryOperator<PersonBuilder> fill) {
    change(
        change -> {
          people.update(change, fill.apply(person(id).change()).build());
          return id;
        });
  }

  /** An order, an event, an own value, a detail and a segment; the own value tells them apart. */
  private long hangEverythingOn(long person) {
    return change(
        change -> {
          insert(
              change,
              "INSERT INTO timeline_event (id, created_by, changed_by, person_id, kind, happened_at,"
                  + " title) VALUES (?, ?, ?, ?, 'NOTE', TIMESTAMP '2026-01-01 00:00:00', 'hello')",
              person);
          insert(
              change,
              "INSERT INTO sales_order (id, created_by, changed_by, person_id, number, kind,"
                  + " placed_at, amount, quantity, line_count) VALUES (?, ?, ?, ?, 'N1', 'SALE',"
                  + " TIMESTAMP '2026-01-01 00:00:00', 9, 1, 0)",
              person);
          CustomField field =
              fields.ensure(change, Map.of("Favourite", CustomField.Kind.TEXT)).get("Favourite");
          long number = test.database().read(open -> fields.valuesOf(open, person).size()) + 1L;
          if (number == 1) {
            long all = count("custom_value", 0) + 1;
            fields.insertValues(
                change, List.of(CustomValue.text(person, field.id(), "tea of " + all)));
          }
          details.insertAll(
              change,
              List.of(
                  PersonDetail.of(PersonDetail.Kind.WEBSITE, null, "https://" + person + ".example")
                      .of(0, person)));
          return segment(change, person);
        });
  }

  private static void insert(Change change, String sql, long person) {
    change.transaction().handle().execute(sql, change.nextId(), change.id(), change.id(), person);
  }

  private static long segment(Change change, long person) {
    var handle = change.transaction().handle();
    Long known =
        handle.createQuery("SELECT MAX(id) FROM segment").mapTo(Long.class).findOne().orElse(null);
    long segment = known == null ? change.nextId() : known;
    if (known == null) {
      handle.execute(
          "INSERT INTO segment (id, created_by, changed_by, name, kind, created_at)"
              + " VALUES (?, ?, ?, 'All', 'FIXED', TIMESTAMP '2026-01-01 00:00:00')",
          segment,
          change.id(),
          change.id());
    }
    handle.execute(
        "INSERT INTO segment_member (id, created_by, changed_by, segment_id, person_id)"
            + " VALUES (?, ?, ?, ?, ?)",
        change.nextId(),
        change.id(),
        change.id(),
        segment,
        person);
    return segment;
  }

  private void suppress(String address, String reason) {
    test.database()
        .durable(
            open ->
                open.handle()
                    .execute(
                        "INSERT INTO suppression (address, reason, added_at)"
                            + " VALUES (?, ?, CURRENT_TIMESTAMP)",
                        address,
                        reason));
  }

  private <T> T change(java.util.function.Function<Change, T> work) {
    return test.history().record(ChangeKind.EDIT, Message.of("contact.gone"), work);
  }

  private long count(String table, long person) {
    return test.database()
        .read(
            open ->
                open.handle()
                    .createQuery(
                        "SELECT COUNT(*) FROM "
                            + table
                            + (person == 0 ? "" : " WHERE person_id = " + person))
                    .mapTo(Long.class)
                    .one());
  }

  private List<PersonDetail> detailsOf(long id) {
    return test.database().read(open -> details.of(open, id));
  }

  private java.util.Optional<Person> find(long id) {
    return test.database().read(open -> people.find(open, id));
  }

  private Person person(long id) {
    return find(id).orElseThrow();
  }
}
