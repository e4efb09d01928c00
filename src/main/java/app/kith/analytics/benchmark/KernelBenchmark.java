package app.kith.analytics.benchmark;

import app.kith.analytics.engine.StoppedException;
import app.kith.analytics.engine.Watch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures every kernel on made data of growing size: the median of some runs after one that warms
 * up. A size that takes longer than the limit ends the kernel's turn. Without state.
 */
public final class KernelBenchmark {
  /**
   * Of a kernel whose time grows with the square, these shares of its largest size are measured.
   */
  private static final double[] SHARES = {0.1, 0.3, 1};

  private final List<Kernel> kernels;

  /** All kernels. */
  public KernelBenchmark(Clock clock) {
    this(Kernels.all(clock));
  }

  KernelBenchmark(List<Kernel> kernels) {
    this.kernels = kernels;
  }

  /** The kernels' names. */
  public List<String> names() {
    return kernels.stream().map(Kernel::name).toList();
  }

  /**
   * Measures one kernel.
   *
   * @param name one of {@link #names()}
   * @param sizes rising; a kernel that cannot do the smallest one has sizes of its own
   * @param runs how many at most
   * @param seconds how long the runs of one size may take together
   */
  public KernelTiming measure(String name, List<Integer> sizes, int runs, double seconds) {
    Kernel kernel =
        kernels.stream().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    List<Integer> possible = sizes.stream().filter(size -> size <= kernel.most()).toList();
    List<Integer> tried =
        possible.size() > 1
            ? possible
            : Arrays.stream(SHARES).mapToObj(share -> (int) (share * kernel.most())).toList();
    List<KernelTiming.Point> points = new ArrayList<>();
    for (int size : tried) {
      Consumer<Watch> work = kernel.prepare().apply(size);
      double first = once(work, seconds);
      if (!Double.isNaN(first)) {
        points.add(point(work, size, first, runs, seconds));
      }
      if (Double.isNaN(first) || first > seconds / 2) {
        break;
      }
    }
    return new KernelTiming(name, kernel.most(), kernel.bound(), points);
  }

  private static KernelTiming.Point point(
      Consumer<Watch> work, int size, double first, int runs, double seconds) {
    int possible = (int) Math.min(runs, seconds / Math.max(first, 1e-9));
    double[] times = new double[possible];
    int done = 0;
    for (int run = 0; run < possible; run++) {
      double time = once(work, seconds);
      if (!Double.isNaN(time)) {
        times[done++] = time;
      }
    }
    double[] measured = Arrays.copyOf(times, done);
    Arrays.sort(measured);
    return new KernelTiming.Point(size, done == 0 ? first : measured[done / 2], done);
  }

  /** Seconds of one run; NaN if it was ended for taking too long. */
  private static double once(Consumer<Watch> work, double limit) {
    long start = System.nanoTime();
    Watch watch =
        new Watch() {
          @Override
          public boolean stopRequested() {
            return seconds(start) > limit;
          }

          @Override
          public void report(double fraction) {
            // nobody waits for a benchmark
          }
        };
    try {
      work.accept(watch);
      return seconds(start);
    } catch (StoppedException e) {
      return Double.NaN;
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
