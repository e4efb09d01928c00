package app.kith.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRow;
import app.kith.contact.index.PeopleQuery;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleViewModelTest {
  @TempDir Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private TestDatabase test;
  private PeopleStage stage;
  private long ann;
  private long bob;
  private long carl;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    stage = new PeopleStage(test, tasks, Locale.US);
    ann = add("Ann", Lifecycle.CUSTOMER, "France");
    bob = add("Bob", Lifecycle.LEAD, "Ireland");
    carl = add("Carl", Lifecycle.CUSTOMER, "France");
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyoneIsListedByNameAtFirst() {
    PeopleViewModel people = model();

    assertThat(names(people)).containsExactly("Ann", "Bob", "Carl");
    assertThat(people.total().get()).isEqualTo(3);
    assertThat(people.ready().get()).isTrue();
    assertThat(people.isNarrowed()).isFalse();
  }

  @Test
  void theListFollowsTheTyping() {
    PeopleViewModel people = model();

    people.query().set("bo");
    assertThat(names(people)).containsExactly("Bob");
    people.query().set("bo nobody");
    assertThat(names(people)).isEmpty();
    people.query().set("");
    assertThat(names(people)).hasSize(3);
  }

  @Test
  void oneSearchRunsAtATimeAndTheLastTextWins() {
    PeopleViewModel people = model();
    tasks.hold();

    people.query().set("a");
    people.query().set("an");
    people.query().set("carl");
    assertThat(tasks.heldCount()).isEqualTo(1);
    tasks.release(0);
    tasks.releaseAll();

    assertThat(names(people)).containsExactly("Carl");
  }

  @Test
  void theSentenceNarrowsAndWidens() {
    PeopleViewModel people = model();

    people.choose(choice(people, "lifecycle", "contact.filter.lifecycle.CUSTOMER"));
    people.choose(choice(people, "country", "contact.filter.country.one"));
    assertThat(names(people)).containsExactly("Ann", "Carl");
    assertThat(people.isNarrowed()).isTrue();

    people.choose(choice(people, "orders", "contact.filter.orders.with"));
    assertThat(names(people)).isEmpty();

    people.showEveryone();
    assertThat(names(people)).hasSize(3);
    assertThat(people.groups().get()).noneMatch(group -> group.narrows(people.filter().get()));
  }

  @Test
  void everyChoiceOfTheSentenceHoldsOnceChosenAndItsFirstOneWidensAgain() {
    PeopleQuery start = PeopleQuery.text("x");
    for (FilterGroup group : model().groups().get()) {
      for (FilterGroup.Choice choice : group.choices()) {
        PeopleQuery narrowed = choice.apply().apply(start);
        assertThat(group.chosen(narrowed)).isEqualTo(choice);
        assertThat(group.choices().getFirst().apply().apply(narrowed)).isEqualTo(start);
      }
    }
  }

  @Test
  void aChangedPersonStandsInTheListAtOnceAndStaysChosen() {
    PeopleViewModel people = model();
    people.chooseLines(1);

    var draft = stage.services.contacts().draft(bob).orElseThrow();
    stage.services.contacts().save(draft.with(PersonField.FULL_NAME, "Zed"));

    assertThat(names(people)).containsExactly("Ann", "Carl", "Zed");
    assertThat(people.focus().get()).isEqualTo(2);
  }

  @Test
  void choosingAllMeansEveryoneListed() {
    PeopleViewModel people = model();
    people.query().set("a");

    people.chooseAll();

    assertThat(people.chosenIds()).containsExactly(ann, carl);
    assertThat(people.chosenCount().get()).isEqualTo(2);
    people.chooseLines(0);
    assertThat(people.chosenIds()).containsExactly(ann);
  }

  @Test
  void openingAPersonWidensTheListThatHidesThem() {
    PeopleViewModel people = model();
    people.query().set("ann");

    people.open(carl);

    assertThat(people.query().get()).isEmpty();
    assertThat(people.focus().get()).isEqualTo(2);
    people.open(ann);
    assertThat(people.focus().get()).isZero();
  }

  @Test
  void linesOfAnEarlierSearchNeverAppear() {
    PeopleViewModel people = model();
    tasks.hold();
    people.row(0);
    people.query().set("carl");
    tasks.releaseAll();

    PersonRow row = row(people, 0);
    assertThat(row == null ? "" : row.name()).isEqualTo("Carl");
  }

  @Test
  void scrollingFastReadsOnlyTheLastPages() {
    PeopleFixture.fill(test, 3_000, false);
    PeopleViewModel people = model();
    tasks.hold();

    for (int line = 0; line < 3_000; line += 50) {
      people.row(line);
    }

    assertThat(tasks.heldCount()).isEqualTo(2);
    tasks.releaseAll();
    assertThat(row(people, 2_950)).isNotNull();
  }

  @Test
  void bulkCommandsTellTheQuietBar() {
    PeopleViewModel people = model();
    BulkViewModel bulk = new BulkViewModel(stage.services, stage.desk, people);
    people.chooseLines(0, 1);

    bulk.setConsent(Consent.GRANTED);

    var note = stage.notifications.notes().getLast();
    assertThat(note.message().key()).isEqualTo("contact.bulk.consent");
    assertThat(stage.services.contacts().card(bob).orElseThrow().person().consent())
        .isEqualTo(Consent.GRANTED);
    test.history().undo(note.changeSetId());
    assertThat(stage.services.contacts().card(bob).orElseThrow().person().consent())
        .isEqualTo(Consent.UNKNOWN);
  }

  private PeopleViewModel model() {
    return new PeopleViewModel(stage.services, stage.desk);
  }

  private static FilterGroup.Choice choice(PeopleViewModel people, String group, String key) {
    return people.groups().get().stream()
        .filter(candidate -> candidate.id().equals(group))
        .flatMap(candidate -> candidate.choices().stream())
        .filter(candidate -> candidate.label().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static java.util.List<String> names(PeopleViewModel people) {
    return people.lines().get().stream()
        .map(
            line -> {
              PersonRow row = row(people, line);
              return row == null ? "missing" : row.name();
            })
        .toList();
  }

  private static @Nullable PersonRow row(PeopleViewModel people, int line) {
    people.row(line);
    return people.row(line);
  }

  private long add(String name, Lifecycle lifecycle, String country) {
    return stage
        .services
        .contacts()
        .save(
            PersonDraft.empty()
                .with(PersonField.FULL_NAME, name)
                .with(PersonField.COUNTRY, country)
                .with(lifecycle))
        .personId();
  }
}
