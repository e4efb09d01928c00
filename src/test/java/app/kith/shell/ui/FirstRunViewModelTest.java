package app.kith.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.fx.ScreenId;
import app.kith.shell.FirstRun;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNavigator.Visit;
import app.kith.testing.InlineTasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstRunViewModelTest {
  private final InlineTasks tasks = new InlineTasks();
  private final FakeNavigator navigator = new FakeNavigator();
  private final List<String> done = new ArrayList<>();
  private final FirstRunViewModel firstRun =
      new FirstRunViewModel(
          new FirstRun(_ -> done.add("sample"), () -> done.add("file")), tasks, navigator);

  @Test
  void makesTheSampleOnceAndShowsItsPeople() {
    tasks.hold();
    firstRun.lookAround();
    firstRun.lookAround();
    assertThat(firstRun.busy().get()).isTrue();

    tasks.releaseAll();

    assertThat(done).containsExactly("sample");
    assertThat(firstRun.busy().get()).isFalse();
    assertThat(navigator.visits()).containsExactly(new Visit(ScreenId.PEOPLE, -1));
  }

  @Test
  void staysWhereItIsWhenTheSampleFails() {
    FirstRunViewModel failing =
        new FirstRunViewModel(
            new FirstRun(
                _ -> {
                  throw new IllegalStateException("full disk");
                },
                () -> {}),
            tasks,
            navigator);

    failing.lookAround();

    assertThat(tasks.unhandled()).hasSize(1);
    assertThat(failing.busy().get()).isFalse();
    assertThat(navigator.visits()).isEmpty();
  }

  @Test
  void leadsToAFileOrToAnEmptyDesk() {
    firstRun.importFile();
    firstRun.startEmpty();

    assertThat(done).containsExactly("file");
    assertThat(navigator.visits()).containsExactly(new Visit(ScreenId.PEOPLE, -1));
  }
}
