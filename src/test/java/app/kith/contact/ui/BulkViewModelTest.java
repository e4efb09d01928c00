package app.kith.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkViewModelTest {
  @TempDir Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private TestDatabase test;
  private PeopleStage stage;
  private PeopleViewModel people;
  private BulkViewModel bulk;
  private long ann;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    stage = new PeopleStage(test, tasks, Locale.US);
    ann = add("Ann");
    add("Bob");
    people = new PeopleViewModel(stage.services, stage.desk);
    bulk = new BulkViewModel(stage.services, stage.desk, people);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aTagIsAskedForAndGiven() {
    people.chooseAll();
    stage.dialogs.willAnswer("spring fair");

    bulk.tag();

    assertThat(person().tags()).containsExactly("spring fair");
    assertThat(stage.notifications.notes().getLast().message().arguments())
        .containsExactly(2L, "spring fair");
    stage.dialogs.willAnswer("spring fair");
    people.chooseAll();
    bulk.untag();
    assertThat(person().tags()).isEmpty();
  }

  @Test
  void turningAwayChangesNothing() {
    people.chooseAll();
    int before = test.history().recent(100).size();

    bulk.tag();
    bulk.untag();
    bulk.export();

    assertThat(test.history().recent(100)).hasSize(before);
  }

  @Test
  void nothingChosenAsksNothing() {
    people.chooseLines();

    bulk.delete();
    bulk.tag();

    assertThat(people.lines().get()).hasSize(2);
    assertThat(stage.notifications.notes()).isEmpty();
  }

  @Test
  void deletedPeopleLeaveTheListAndComeBackWithUndo() {
    people.chooseLines(0);

    bulk.delete();

    assertThat(people.lines().get()).hasSize(1);
    test.history().undo(stage.notifications.notes().getLast().changeSetId());
    assertThat(people.lines().get()).hasSize(2);
  }

  @Test
  void aStateThatEverybodyHasIsSaidToChangeNothing() {
    people.chooseAll();

    bulk.setLifecycle(Lifecycle.LEAD);

    assertThat(stage.notifications.notes().getLast().message().key())
        .isEqualTo("contact.saved.nothing");
    assertThat(bulk.busy().get()).isFalse();
  }

  @Test
  void twoCommandsDoNotRunAtOnce() {
    people.chooseAll();
    tasks.hold();

    bulk.setLifecycle(Lifecycle.CUSTOMER);
    bulk.delete();

    assertThat(bulk.busy().get()).isTrue();
    assertThat(tasks.heldCount()).isEqualTo(1);
    tasks.releaseAll();
    assertThat(person().lifecycle()).isEqualTo(Lifecycle.CUSTOMER);
  }

  @Test
  void theListIsExportedAsItStands() throws IOException {
    people.query().set("bob");
    Path file = folder.resolve("out.csv");
    stage.dialogs.willChoose(file);

    bulk.export();

    assertThat(Files.readString(file)).contains("Bob").doesNotContain("Ann");
    assertThat(stage.notifications.notes().getLast().message().key())
        .isEqualTo("contact.export.done");
  }

  private Person person() {
    return stage.services.contacts().card(ann).orElseThrow().person();
  }

  private long add(String name) {
    return stage
        .services
        .contacts()
        .save(PersonDraft.empty().with(PersonField.FULL_NAME, name))
        .personId();
  }
}
