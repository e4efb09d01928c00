package app.kith.segment.ui.scatter;

import app.kith.base.Messages;
import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Pans and zooms 300 frames over 100,000 points on Monocle with software rendering and prints the
 * processor time that the FX thread spent on each frame: events, layout, painting, scene sync.
 */
public final class ScatterPlotBenchmark {
  private static final int WARM_UP = 120;
  private static final int FRAMES = 300;

  private ScatterPlotBenchmark() {}

  /** Runs the benchmark; an argument is the number of points. */
  public static void main(String[] arguments) throws InterruptedException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> run(count, done));
    done.await();
    Platform.exit();
  }

  private static void run(int count, CountDownLatch done) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    ScatterPlot plot = new ScatterPlot(new Messages(Locale.ENGLISH));
    Scene scene = new Scene(plot, 900, 760);
    scene.getStylesheets().add("/css/segment.css");
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    plot.show(SampleClouds.five(count, 1));
    new Run(plot, done).start();
  }

  private static final class Run extends AnimationTimer {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ScatterPlot plot;
    private final CountDownLatch done;
    private final double[] times = new double[FRAMES];
    private long before;
    private int frame = -WARM_UP;

    Run(ScatterPlot plot, CountDownLatch done) {
      this.plot = plot;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      long spent = threads.getCurrentThreadCpuTime();
      if (frame > 0) {
        times[frame - 1] = (spent - before) / 1e6;
      }
      before = threads.getCurrentThreadCpuTime();
      if (frame++ == FRAMES) {
        stop();
        report();
        done.countDown();
        return;
      }
      int phase = Math.floorMod(frame, 100);
      if (phase < 50) {
        plot.look(view -> view.panned(phase < 25 ? 7 : -7, phase < 25 ? 3 : -3));
      } else {
        plot.look(view -> view.zoomed(phase < 75 ? 1.05 : 1 / 1.05, 300, 250));
      }
    }

    private void report() {
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "%,d points, %d frames of pan and zoom, FX thread ms a frame: p50 %.2f p95 %.2f max %.2f%n",
          plot.pointsProperty().get().count(),
          FRAMES,
          times[FRAMES / 2],
          times[FRAMES * 95 / 100],
          times[FRAMES - 1]);
    }
  }
}
