package app.kith.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Lifecycle;
import app.kith.contact.PersonCard;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonViewModelTest {
  @TempDir Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private final List<Long> added = new ArrayList<>();
  private TestDatabase test;
  private PeopleStage stage;
  private PersonViewModel person;
  private long ann;
  private long bob;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    stage = new PeopleStage(test, tasks, Locale.US);
    ann = add("Ann");
    bob = add("Bob");
    person = new PersonViewModel(stage.services, stage.desk, added::add);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void theCardFollowsChangesFromElsewhere() {
    person.show(ann);
    assertThat(card().person().fullName()).isEqualTo("Ann");

    stage.services.bulk().setLifecycle(Lifecycle.FORMER, _ -> {}, ann);

    assertThat(card().person().lifecycle()).isEqualTo(Lifecycle.FORMER);
  }

  @Test
  void theLastPersonShownWins() {
    tasks.hold();
    person.show(ann);
    person.show(bob);
    tasks.releaseAll();

    assertThat(card().person().id()).isEqualTo(bob);
  }

  @Test
  void aSavedFormChangesThePersonAndTellsTheQuietBar() {
    person.show(ann);
    person.edit();
    person.text(PersonField.CITY).set("Cork");
    person.lifecycle().set(Lifecycle.CUSTOMER);

    person.save();

    assertThat(person.editing().get()).isFalse();
    assertThat(card().person().city()).isEqualTo("Cork");
    assertThat(card().person().lifecycle()).isEqualTo(Lifecycle.CUSTOMER);
    assertThat(stage.notifications.notes().getLast().message().key())
        .isEqualTo("contact.saved.changed");
    assertThat(added).isEmpty();
  }

  @Test
  void aNewPersonIsOpenedOnceSaved() {
    person.add();
    person.text(PersonField.FULL_NAME).set("Cleo");

    person.save();

    assertThat(added).hasSize(1);
    assertThat(stage.services.contacts().card(added.getFirst()).orElseThrow().person().fullName())
        .isEqualTo("Cleo");
  }

  @Test
  void aWrongFormStaysOpenAndPointsAtTheFieldUntilItIsRight() {
    person.add();
    person.text(PersonField.EMAIL).set("nobody");

    person.save();

    assertThat(person.editing().get()).isTrue();
    assertThat(person.problems().get()).containsOnlyKeys(PersonField.FULL_NAME, PersonField.EMAIL);
    person.text(PersonField.FULL_NAME).set("Cleo");
    assertThat(person.problems().get()).containsOnlyKeys(PersonField.EMAIL);
  }

  @Test
  void typedTextIsNotLostWithoutAsking() {
    person.show(ann);
    person.edit();
    person.text(PersonField.CITY).set("Cork");

    stage.dialogs.willConfirm(false);
    person.cancel();
    assertThat(person.editing().get()).isTrue();
    stage.dialogs.willConfirm(false);
    person.show(bob);
    assertThat(person.editing().get()).isTrue();
    person.show(ann);
    assertThat(person.text(PersonField.CITY).get()).isEqualTo("Cork");

    stage.dialogs.willConfirm(true);
    person.cancel();
    assertThat(person.editing().get()).isFalse();
    assertThat(card().person().city()).isNull();
  }

  @Test
  void anUntouchedFormClosesWithoutAQuestion() {
    person.show(ann);
    person.edit();

    person.show(bob);

    assertThat(person.editing().get()).isFalse();
    assertThat(card().person().id()).isEqualTo(bob);
  }

  @Test
  void initialsFollowTheScript() {
    assertThat(PersonView.initials("Diana Marsh")).isEqualTo("DM");
    assertThat(PersonView.initials(" cher ")).isEqualTo("C");
    assertThat(PersonView.initials("王 小明")).isEqualTo("王");
  }

  private PersonCard card() {
    return person.card().get().orElseThrow();
  }

  private long add(String name) {
    return stage
        .services
        .contacts()
        .save(PersonDraft.empty().with(PersonField.FULL_NAME, name))
        .personId();
  }
}
