package app.kith.analytics.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the lowest point of a smooth function: limited-memory BFGS (Nocedal 1980) with a line
 * search that backtracks.
 */
public final class Minimizer {
  private static final int MEMORY = 10;
  private static final double ENOUGH = 1e-4;

  private Minimizer() {}

  /** A function with its slope. */
  @FunctionalInterface
  public interface Slope {
    /**
     * Evaluates the function.
     *
     * @param at the point; read only
     * @param gradient receives the slope there
     * @return the value; infinite or NaN outside its domain
     */
    double value(double[] at, double[] gradient);
  }

  /**
   * Where the search ended.
   *
   * @param value the function there
   * @param converged true if the slope has all but vanished or no step leads lower
   * @param rounds how many steps it took
   */
  public record Result(List<Double> point, double value, boolean converged, int rounds) {
    /** The point as an array of the caller's own. */
    public double[] toArray() {
      return point.stream().mapToDouble(p -> p).toArray();
    }
  }

  /**
   * Searches downhill.
   *
   * @param start a point inside the domain
   * @param tolerance ends when no part of the slope exceeds this times the value's size
   */
  public static Result search(Slope function, double[] start, double tolerance, int rounds) {
    int n = start.length;
    double[] x = start.clone();
    double[] slope = new double[n];
    double value = function.value(x, slope);
    Deque<double[][]> memory = new ArrayDeque<>();
    for (int round = 0; round < rounds; round++) {
      if (largest(slope) <= tolerance * Math.max(1, Math.abs(value))) {
        return result(x, value, true, round);
      }
      double[] direction = direction(slope, memory);
      double fall = dot(direction, slope);
      if (!(fall < 0)) {
        memory.clear();
        direction = direction(slope, memory);
        fall = dot(direction, slope);
      }
      double step = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
      double[] next = new double[n];
      double[] nextSlope = new double[n];
      double nextValue = Double.NaN;
      int cuts = 0;
      for (; cuts < 60; cuts++, step /= 2) {
        for (int j = 0; j < n; j++) {
          next[j] = x[j] + step * direction[j];
        }
        nextValue = function.value(next, nextSlope);
        if (Double.isFinite(nextValue) && nextValue <= value + ENOUGH * step * fall) {
          break;
        }
      }
      if (cuts == 60) {
        return result(x, value, true, round);
      }
      remember(memory, x, next, slope, nextSlope);
      boolean still = value - nextValue <= 1e-14 * Math.max(1, Math.abs(value));
      x = next;
      slope = nextSlope;
      value = nextValue;
      if (still) {
        return result(x, value, true, round + 1);
      }
    }
    return result(x, value, false, rounds);
  }

  private static Result result(double[] x, double value, boolean converged, int rounds) {
    List<Double> point = new ArrayList<>();
    for (double v : x) {
      point.add(v);
    }
    return new Result(List.copyOf(point), value, converged, rounds);
  }

  private static void remember(
      Deque<double[][]> memory, double[] x, double[] next, double[] slope, double[] nextSlope) {
    double[] step = minus(next, x);
    double[] turn = minus(nextSlope, slope);
    if (dot(step, turn) > 1e-12 * Math.sqrt(dot(step, step) * dot(turn, turn))) {
      memory.addLast(new double[][] {step, turn});
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
    }
  }

  private static double[] direction(double[] slope, Deque<double[][]> memory) {
    double[] q = slope.clone();
    double[] shares = new double[memory.size()];
    List<double[][]> pairs = List.copyOf(memory);
    for (int m = pairs.size() - 1; m >= 0; m--) {
      double[] step = pairs.get(m)[0];
      double[] turn = pairs.get(m)[1];
      shares[m] = dot(step, q) / dot(step, turn);
      add(q, turn, -shares[m]);
    }
    if (!pairs.isEmpty()) {
      double[] step = pairs.getLast()[0];
      double[] turn = pairs.getLast()[1];
      scale(q, dot(step, turn) / dot(turn, turn));
    }
    for (int m = 0; m < pairs.size(); m++) {
      double[] step = pairs.get(m)[0];
      double[] turn = pairs.get(m)[1];
      add(q, step, shares[m] - dot(turn, q) / dot(step, turn));
    }
    scale(q, -1);
    return q;
  }

  private static double largest(double[] v) {
    double largest = 0;
    for (double x : v) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      difference[j] = a[j] - b[j];
    }
    return difference;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int j = 0; j < to.length; j++) {
      to[j] += times * what[j];
    }
  }

  private static void scale(double[] v, double times) {
    for (int j = 0; j < v.length; j++) {
      v[j] *= times;
    }
  }
}
