package app.kith.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class FxBackgroundTasksTest {
  private static final Message TITLE = Message.of("shell.counting");

  private final List<Throwable> unhandled = Collections.synchronizedList(new ArrayList<>());
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final FxBackgroundTasks tasks = new FxBackgroundTasks(2, unhandled::add);

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    tasks.close(Duration.ofSeconds(5));
  }

  private static void onUiThread(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }

  private void waitUntilNothingRuns() throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> tasks.running().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void worksOffTheUiThreadAndAnswersOnIt() throws TimeoutException {
    onUiThread(
        () -> {
          tasks
              .run(TITLE, _ -> Platform.isFxApplicationThread())
              .onSuccess(on -> heard.add("waiting " + on + Platform.isFxApplicationThread()));
          tasks
              .compute(TITLE, _ -> Thread.currentThread().isVirtual())
              .onSuccess(on -> heard.add("computing " + on))
              .onEnd(() -> heard.add("end"));
        });
    waitUntilNothingRuns();

    assertThat(heard).contains("waiting falsetrue", "computing false", "end");
    assertThat(unhandled).isEmpty();
  }

  @Test
  void bringsAFailureToItsHandlerOrToTheDialog() throws TimeoutException {
    onUiThread(
        () -> {
          tasks.run(TITLE, FxBackgroundTasksTest::fail).onFailure(e -> heard.add(e.getMessage()));
          tasks.run(TITLE, FxBackgroundTasksTest::fail);
        });
    waitUntilNothingRuns();

    assertThat(heard).containsExactly("broken");
    assertThat(unhandled).hasSize(1);
  }

  private static Object fail(Progress progress) {
    progress.report(0.5);
    throw new IllegalStateException("broken");
  }

  @Test
  void stoppedWorkIsNeitherSuccessNorFailure() throws TimeoutException {
    onUiThread(
        () ->
            tasks
                .run(
                    TITLE,
                    progress -> {
                      while (true) {
                        progress.stopIfRequested();
                        Thread.onSpinWait();
                      }
                    })
                .onSuccess(_ -> heard.add("success"))
                .onFailure(_ -> heard.add("failure"))
                .onEnd(() -> heard.add("end"))
                .requestStop());
    waitUntilNothingRuns();

    assertThat(heard).containsExactly("end");
    assertThat(unhandled).isEmpty();
  }

  @Test
  void tellsHowFarTheWorkIs() throws TimeoutException {
    List<Pending<?>> started = new ArrayList<>();
    onUiThread(
        () ->
            started.add(
                tasks.run(
                    TITLE,
                    progress -> {
                      progress.report(7);
                      progress.report(Message.of("shell.undoing"));
                      return 1;
                    })));
    waitUntilNothingRuns();
    Pending<?> done = started.getFirst();

    assertThat(done.title()).isEqualTo(TITLE);
    assertThat(done.progress().get()).isEqualTo(1);
    assertThat(done.doing().get()).isEqualTo(Message.of("shell.undoing"));
    assertThat(done.running().get()).isFalse();
    onUiThread(() -> done.onSuccess(value -> heard.add("late " + value)));
    assertThat(heard).containsExactly("late 1");
  }

  @Test
  void letsNoMoreWaitingWorkInThanThereAreConnections() throws TimeoutException {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    onUiThread(
        () -> {
          for (int i = 0; i < 6; i++) {
            tasks.run(
                TITLE,
                _ -> {
                  most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                  go.await();
                  return inside.decrementAndGet();
                });
          }
        });
    go.countDown();
    waitUntilNothingRuns();

    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void waitsForWhatRunsWhenItCloses() {
    onUiThread(
        () ->
            tasks.run(
                TITLE,
                progress -> {
                  while (!progress.stopRequested()) {
                    Thread.onSpinWait();
                  }
                  return heard.add("finished");
                }));

    assertThat(tasks.close(Duration.ofSeconds(5))).isTrue();
    assertThat(heard).containsExactly("finished");
  }
}
