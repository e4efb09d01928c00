package app.kith.duplicate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.PersonField;
import app.kith.duplicate.match.Level;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesViewModelTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private Duplicated world;
  private DuplicatesViewModel model;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    world = new Duplicated(test, Locale.US);
    model = new DuplicatesViewModel(world.desk);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void anEmptyWorkspaceHasNothingToShow() {
    model.open();
    assertThat(model.pair().get()).isNull();
    assertThat(model.state().get().searched()).isTrue();
    model.same();
    model.different();
    model.later();
    model.swap();
    model.mergeSure();
    assertThat(world.dialogs.errors()).isEmpty();
  }

  @Test
  void thePairsToLookAtAreShownOneByOneWithWhatAgrees() {
    world.fill();
    model.open();
    assertThat(model.state().get().waiting()).isEqualTo(2);
    assertThat(model.state().get().sureRecords()).isEqualTo(1);
    assertThat(shown().lines())
        .anyMatch(line -> line.level() == Level.EXACT)
        .anyMatch(line -> line.level() == Level.CLOSE)
        .anyMatch(line -> line.level() == null);
    ReviewPair first = shown();
    model.later();
    assertThat(shown()).isNotEqualTo(first);
    model.later();
    assertThat(shown()).isEqualTo(first);
  }

  @Test
  void comingFromTwoFilesSpeaksNeitherForNorAgainst() {
    world.fill();
    model.open();

    assertThat(shown().lines())
        .filteredOn(line -> line.field().equals(PersonField.SOURCE.label()))
        .singleElement()
        .extracting(ReviewPair.Line::level)
        .isNull();
  }

  @Test
  void theNewestAnswersAreTakenBackOneAfterAnother() {
    world.fill();
    model.open();
    long before = world.count();
    ReviewPair first = shown();
    assertThat(model.undoable().get()).isFalse();
    model.same();
    ReviewPair second = shown();
    model.different();
    assertThat(model.pair().get()).isNull();

    model.undo();
    assertThat(shown()).isEqualTo(second);
    model.undo();
    assertThat(shown()).isEqualTo(first);
    assertThat(world.count()).isEqualTo(before);
    assertThat(model.undoable().get()).isFalse();
    assertThat(model.state().get().waiting()).isEqualTo(2);
    model.undo();
    assertThat(world.dialogs.errors()).isEmpty();
  }

  @Test
  void onePersonMergesIntoTheLeftOneAndShowsTheNextPair() {
    world.fill();
    model.open();
    long before = world.count();
    model.swap();
    long kept = shown().left().card().person().id();
    model.same();
    assertThat(world.count()).isEqualTo(before - 1);
    assertThat(model.state().get().waiting()).isEqualTo(1);
    assertThat(model.state().get().stale()).isFalse();
    assertThat(world.desk.services().merges().identities(kept)).hasSize(1);
    assertThat(world.notifications.notes()).hasSize(1);
  }

  @Test
  void twoPeopleAreNeverShownAgain() {
    world.fill();
    model.open();
    model.different();
    model.different();
    assertThat(model.pair().get()).isNull();
    model.search();
    assertThat(model.state().get().waiting()).isZero();
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    model.search();
    assertThat(model.state().get().waiting()).isEqualTo(1);
  }

  @Test
  void theSureOnesAreMergedTogether() {
    world.fill();
    model.open();
    long before = world.count();
    model.mergeSure();
    assertThat(world.count()).isEqualTo(before - 1);
    assertThat(model.state().get().sureRecords()).isZero();
    assertThat(model.state().get().waiting()).isEqualTo(2);
    test.history().undo(world.notifications.notes().getLast().changeSetId());
    assertThat(world.count()).isEqualTo(before);
  }

  @Test
  void aChangeElsewhereIsSaid() {
    world.fill();
    model.open();
    world.addSomebody();
    assertThat(model.state().get().stale()).isTrue();
    model.search();
    assertThat(model.state().get().stale()).isFalse();
  }

  private ReviewPair shown() {
    ReviewPair pair = model.pair().get();
    assertThat(pair).isNotNull();
    return pair;
  }
}
