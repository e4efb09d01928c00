package app.kith.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.contact.record.PersonRecord;
import app.kith.history.ChangeKind;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordViewModelTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private PeopleStage stage;
  private RecordViewModel model;
  private long ann;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    stage = new PeopleStage(test, new InlineTasks(), Locale.US);
    ann =
        stage
            .services
            .contacts()
            .save(
                PersonDraft.empty()
                    .with(PersonField.FULL_NAME, "Ann Lee")
                    .with(PersonField.CITY, "Bath"))
            .personId();
    model = new RecordViewModel(stage.services, stage.desk);
  }

  @AfterEach
  void close() {
    model.close();
    test.close();
  }

  @Test
  void nothingIsReadUntilSomebodyWantsToSeeIt() {
    model.show(ann);
    assertThat(model.shown().get().record().values()).isEmpty();
    model.open().set(true);
    assertThat(model.shown().get().record().values())
        .extracting(PersonRecord.Line::value)
        .containsExactly("Ann Lee", "Bath");
  }

  @Test
  void aGuessIsConfirmedAndThatCanBeUndone() {
    test.history()
        .record(
            ChangeKind.BULK_EDIT,
            Message.of("contact.gone"),
            change -> {
              new GuessRepository()
                  .insertAll(change, List.of(Guess.of(ann, PersonField.CITY, "Bath")));
              return change.id();
            });
    model.open().set(true);
    model.show(ann);
    model.confirm(model.shown().get().record().values().getLast());
    assertThat(model.shown().get().record().values().getLast().guessId()).isZero();
    test.history().undo(stage.notifications.notes().getLast().changeSetId());
    model.show(ann);
    assertThat(model.shown().get().record().values().getLast().guessId()).isPositive();
  }

  @Test
  void aRecordThatWasMergedIsTakenApart() {
    Identities.Line merged =
        new Identities.Line("A. Lee", List.of("C7"), "linkedin.csv", TestDatabase.NOW, 77);
    stage.identities.lines.add(merged);
    model.open().set(true);
    model.show(ann);
    assertThat(model.shown().get().identities()).containsExactly(merged);
    model.takeApart(merged);
    assertThat(stage.identities.parted).containsExactly(77L);
    assertThat(model.shown().get().identities()).isEmpty();
    assertThat(stage.notifications.notes()).hasSize(1);
  }
}
