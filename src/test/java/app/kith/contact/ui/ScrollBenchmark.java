package app.kith.contact.ui;

import app.kith.fx.FxBackgroundTasks;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Theme;
import app.kith.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/**
 * Measures the UI thread's work a pulse, from its begin to the end of layout, while the list of
 * people scrolls: by the wheel, page by page, and in jumps. "Work" is the thread's own processor
 * time, "wall" also counts waiting for a busy machine. Argument: how many people, 100,000 if none
 * is given.
 */
final class ScrollBenchmark {
  private static final int PULSES = 600;

  private ScrollBenchmark() {}

  /** Runs the measurement and prints one line a way of scrolling. */
  public static void main(String[] arguments) throws Exception {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path folder = Files.createTempDirectory("kith-scroll");
    try (TestDatabase test = TestDatabase.in(folder)) {
      PeopleFixture.fill(test, size, false);
      CountDownLatch done = new CountDownLatch(1);
      Platform.startup(
          () -> {
            Look.loadFonts();
            Look.wear(Theme.LIGHT);
            new ScrollBenchmark().run(test, done);
          });
      done.await();
    }
    System.exit(0);
  }

  private void run(TestDatabase test, CountDownLatch done) {
    FxBackgroundTasks tasks = new FxBackgroundTasks(8, Throwable::printStackTrace);
    PeopleStage stage = new PeopleStage(test, tasks, Locale.US);
    Stage window = new Stage();
    Scene scene = Picture.scene(stage.people().screen().content().get().root(), 1128, 720);
    window.setScene(scene);
    window.show();
    ListView<?> list = (ListView<?>) scene.lookup("#contactPeopleList");
    Random random = new Random(3);
    int size = stage.services.index().size();
    scroll(
        scene,
        list,
        "warm up",
        pulse -> pulse * 3,
        () ->
            scroll(
                scene,
                list,
                "wheel, 3 lines a pulse",
                pulse -> 5_000 + pulse * 3,
                () ->
                    scroll(
                        scene,
                        list,
                        "page by page",
                        pulse -> pulse * 16 % size,
                        () ->
                            scroll(
                                scene,
                                list,
                                "jumps",
                                _ -> random.nextInt(size),
                                done::countDown))));
  }

  private static void scroll(
      Scene scene, ListView<?> list, String name, IntUnaryOperator line, Runnable then) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    List<Double> work = new ArrayList<>();
    List<Double> wall = new ArrayList<>();
    long[] start = new long[2];
    Runnable measured =
        () -> {
          if (start[0] != 0) {
            wall.add((System.nanoTime() - start[0]) / 1e6);
            work.add((thread.getCurrentThreadCpuTime() - start[1]) / 1e6);
          }
        };
    scene.addPostLayoutPulseListener(measured);
    new AnimationTimer() {
      private int pulse;

      @Override
      public void handle(long now) {
        start[0] = System.nanoTime();
        start[1] = thread.getCurrentThreadCpuTime();
        if (pulse == PULSES) {
          stop();
          scene.removePostLayoutPulseListener(measured);
          print(name + ", work", work, list.getItems().size());
          print(name + ", wall", wall, list.getItems().size());
          then.run();
          return;
        }
        list.scrollTo(line.applyAsInt(pulse++));
      }
    }.start();
  }

  private static void print(String name, List<Double> times, int size) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    int count = sorted.size();
    System.out.printf(
        "%-30s %,d people, %d pulses: p50 %.2f ms  p95 %.2f ms  p99 %.2f ms  max %.2f ms%n",
        name,
        size,
        count,
        sorted.get(count / 2),
        sorted.get(count * 95 / 100),
        sorted.get(count * 99 / 100),
        sorted.get(count - 1));
  }
}
