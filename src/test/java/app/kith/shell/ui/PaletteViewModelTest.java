package app.kith.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.shell.PaletteEntry;
import app.kith.shell.PaletteSearch;
import app.kith.testing.InlineTasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final InlineTasks tasks = new InlineTasks();
  private final List<String> done = new ArrayList<>();
  private final PaletteViewModel palette =
      new PaletteViewModel(
          new PaletteSearch(
              List.of(
                  (query, _) ->
                      query.equals("none")
                          ? List.of()
                          : List.of(entry(query + " first"), entry(query + " second")))),
          tasks);

  private PaletteEntry entry(String label) {
    return new PaletteEntry(label, "", "fth-user", () -> done.add(label));
  }

  @Test
  void opensEmptyWithTheMostUsefulThings() {
    palette.open();

    assertThat(palette.isOpen().get()).isTrue();
    assertThat(palette.found()).extracting(PaletteEntry::label).contains(" first");
    assertThat(palette.chosen().get()).isZero();
  }

  @Test
  void doesWhatIsChosenAndCloses() {
    palette.open();
    palette.query().set("a");
    palette.move(1);
    String chosen = palette.found().get(1).label();

    palette.take();

    assertThat(done).containsExactly(chosen);
    assertThat(palette.isOpen().get()).isFalse();
  }

  @Test
  void goesAroundTheEnds() {
    palette.open();
    palette.move(-1);
    assertThat(palette.chosen().get()).isEqualTo(1);
    palette.move(1);
    assertThat(palette.chosen().get()).isZero();
  }

  @Test
  void doesNothingWhereNothingWasFound() {
    palette.open();
    palette.query().set("none");

    palette.move(1);
    palette.take();

    assertThat(palette.chosen().get()).isEqualTo(-1);
    assertThat(done).isEmpty();
    assertThat(palette.isOpen().get()).isTrue();
  }

  @Test
  void showsTheAnswerToTheLatestQuestionOnly() {
    palette.open();
    tasks.hold();
    palette.query().set("old");
    palette.query().set("new");

    tasks.release(1);
    tasks.release(0);

    assertThat(palette.found()).extracting(PaletteEntry::label).contains("new first");
  }

  @Test
  void forgetsAnAnswerThatComesAfterItWasClosed() {
    palette.open();
    tasks.hold();
    palette.query().set("late");
    palette.close();

    tasks.releaseAll();

    assertThat(palette.found()).extracting(PaletteEntry::label).doesNotContain("late first");
  }
}
