package app.kith.analytics.benchmark;

import app.kith.analytics.engine.StoppedException;
import app.kith.analytics.engine.Watch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures every kernel on made data of growing size: the median of some runs, after one at the
 * smallest size that warms up. A size that takes longer than the limit ends the kernel's turn.
 * Without state.
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
    Bound bound = kernel.bound();
    for (int size : tried) {
      try {
        Consumer<Watch> work = kernel.prepare().apply(size);
        boolean warm = !points.isEmpty() || !Double.isNaN(once(work, seconds));
        double[] times = warm ? times(work, runs, seconds) : new double[0];
        if (times.length < runs) {
          bound = Bound.PATIENCE;
        }
        if (times.length == 0) {
          break;
        }
        points.add(new KernelTiming.Point(size, times[times.length / 2], times.length));
      } catch (OutOfMemoryError e) {
        // the data of this size are let go with it, and the next kernel begins anew
        bound = Bound.MEMORY;
        break;
      }
    }
    return new KernelTiming(name, bound, points);
  }

  /** Seconds of the runs that ended within the limit, rising. */
  private static double[] times(Consumer<Watch> work, int runs, double limit) {
    double[] times = new double[runs];
    int done = 0;
    for (double left = limit; done < runs; left -= times[done++]) {
      times[done] = once(work, left);
      if (Double.isNaN(times[done])) {
        break;
      }
    }
    double[] measured = Arrays.copyOf(times, done);
    Arrays.sort(measured);
    return measured;
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
