package app.kith.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.settings.Settings;
import app.kith.shell.Place;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
  private static final List<Screen> SCREENS =
      List.of(screen(ScreenId.PEOPLE), screen(ScreenId.HISTORY));

  @TempDir Path folder;

  private static Screen screen(ScreenId id) {
    return new Screen(id, Message.of("shell.undo"), "fth-user", () -> ScreenContent.of(new Pane()));
  }

  @Test
  void opensScreensByNameNumberAndThing() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      ShellViewModel shell = new ShellViewModel(new Settings(workspace.database()));
      shell.offer(SCREENS);
      assertThat(shell.place().get()).isEqualTo(new Place(ScreenId.PEOPLE, -1, 0));

      shell.openNumber(2);
      assertThat(shell.place().get().screen()).isEqualTo(ScreenId.HISTORY);
      shell.openNumber(9);
      assertThat(shell.place().get().screen()).isEqualTo(ScreenId.HISTORY);
      shell.open(ScreenId.PEOPLE, 42);
      Place first = shell.place().get();
      shell.open(ScreenId.PEOPLE, 42);

      assertThat(first.entityId()).isEqualTo(42);
      assertThat(shell.place().get()).isNotEqualTo(first);
    }
  }

  @Test
  void startsWhereThePersonLeftOrAtTheFirstScreenWhereThatIsGone() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      Settings settings = new Settings(workspace.database());
      new ShellViewModel(settings).open(ScreenId.HISTORY);
      ShellViewModel again = new ShellViewModel(settings);
      again.offer(SCREENS);
      assertThat(again.place().get().screen()).isEqualTo(ScreenId.HISTORY);

      again.open(ScreenId.OUTBOX);
      ShellViewModel elsewhere = new ShellViewModel(settings);
      elsewhere.offer(SCREENS);
      assertThat(elsewhere.place().get().screen()).isEqualTo(ScreenId.PEOPLE);
    }
  }

  @Test
  void leavesTheFirstRunWhenAScreenIsOpened() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      ShellViewModel shell = new ShellViewModel(new Settings(workspace.database()));
      shell.firstRun().set(true);

      shell.open(ScreenId.PEOPLE);

      assertThat(shell.firstRun().get()).isFalse();
    }
  }
}
