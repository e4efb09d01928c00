package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Pca;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows laid out on a plane so that near ones stay near (van der Maaten, Hinton, JMLR 9, 2008),
 * exact, for up to a few thousand rows. It begins with the two main components instead of chance,
 * so the same rows in any order give the same picture. Distances between far groups say nothing.
 */
public final class Tsne {
  private static final int ROUNDS = 500;
  private static final int EARLY = 100;
  private static final double EXAGGERATION = 12;
  private static final double LEAST_RATE = 50;

  /** Pairs below this share of the mean nearness draw nothing: together they hold a thousandth. */
  private static final double LEAST_NEAR = 1e-3;

  private final int n;
  private final int[][] neighbours;
  private final double[][] nearness;
  private final double[] plane;
  private final double[] speed;
  private final double[] gains;

  private Tsne(Matrix data, double perplexity) {
    this.n = data.rows();
    double[] near = affinities(data, Math.min(perplexity, Math.max(1, (n - 1) / 3.0)));
    this.neighbours = new int[n][];
    this.nearness = new double[n][];
    for (int i = 0; i < n; i++) {
      int from = i * n;
      neighbours[i] =
          IntStream.range(0, n).filter(j -> near[from + j] > LEAST_NEAR / n / n).toArray();
      nearness[i] = Arrays.stream(neighbours[i]).mapToDouble(j -> near[from + j]).toArray();
    }
    this.plane = start(data);
    this.speed = new double[2 * n];
    this.gains = new double[2 * n];
    Arrays.fill(gains, 1);
  }

  /**
   * Lays out.
   *
   * @param perplexity about how many neighbours a row has; 30 is usual
   * @return x and y of every row, one row after another
   */
  public static Matrix layOut(Matrix data, double perplexity, Watch watch) {
    int n = data.rows();
    if (n < 3 || data.columns() == 0) {
      return new Matrix(n, 2, new double[2 * n]);
    }
    Tsne layout = new Tsne(data, perplexity);
    for (int round = 0; round < ROUNDS; round++) {
      watch.check();
      layout.step(round);
      watch.report((round + 1.0) / ROUNDS);
    }
    return new Matrix(n, 2, layout.plane);
  }

  /** The two main components, drawn small; a single one is spread on a line. */
  private static double[] start(Matrix data) {
    Pca pca = Pca.fit(data);
    double[] plane = new double[2 * data.rows()];
    for (int axis = 0; axis < Math.min(2, pca.components()); axis++) {
      double[] scores = pca.scores(data, axis);
      double widest = Arrays.stream(scores).map(Math::abs).max().orElse(0);
      for (int i = 0; i < scores.length && widest > 0; i++) {
        plane[2 * i + axis] = 1e-2 * scores[i] / widest;
      }
    }
    return plane;
  }

  /** How near each pair is: Gaussian of a width that gives each row its share of neighbours. */
  private static double[] affinities(Matrix data, double perplexity) {
    int n = data.rows();
    double[] near = new double[n * n];
    IntStream.range(0, n).parallel().forEach(i -> neighbours(data, i, perplexity, near));
    double[] both = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        both[i * n + j] = (near[i * n + j] + near[j * n + i]) / (2 * n);
      }
    }
    return both;
  }

  private static void neighbours(Matrix data, int i, double perplexity, double[] near) {
    int n = data.rows();
    double[] distances = new double[n];
    Arrays.setAll(distances, j -> data.squaredDistance(i, data, j));
    double mean = Arrays.stream(distances).average().orElse(0);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double beta = mean > 0 ? 1 / mean : 1;
    for (int step = 0; step < 60; step++) {
      double sum = 0;
      double weighted = 0;
      for (int j = 0; j < n; j++) {
        double weight = j == i ? 0 : Math.exp(-beta * distances[j]);
        near[i * n + j] = weight;
        sum += weight;
        weighted += weight * distances[j];
      }
      double entropy = sum > 0 ? Math.log(sum) + beta * weighted / sum : 0;
      for (int j = 0; j < n && sum > 0; j++) {
        near[i * n + j] /= sum;
      }
      if (Math.abs(entropy - Math.log(perplexity)) < 1e-4) {
        break;
      }
      if (entropy > Math.log(perplexity)) {
        low = beta;
        beta = Double.isInfinite(high) ? 2 * beta : (beta + high) / 2;
      } else {
        high = beta;
        beta = (beta + low) / 2;
      }
    }
  }

  private void step(int round) {
    double pull = round < EARLY ? EXAGGERATION : 1;
    double momentum = round < EARLY ? 0.5 : 0.8;
    double rate = Math.max(LEAST_RATE, n / EXAGGERATION);
    double[] closeness = new double[n];
    double[] together = new double[2 * n];
    double[] apart = new double[2 * n];
    IntStream.range(0, n).parallel().forEach(i -> closeness[i] = forces(i, together, apart));
    double all = Arrays.stream(closeness).sum();
    double[] centre = new double[2];
    for (int k = 0; k < plane.length; k++) {
      double slope = 4 * (pull * together[k] - apart[k] / all);
      gains[k] = slope * speed[k] < 0 ? gains[k] + 0.2 : Math.max(0.01, gains[k] * 0.8);
      speed[k] = momentum * speed[k] - rate * gains[k] * slope;
      plane[k] += speed[k];
      centre[k % 2] += plane[k] / n;
    }
    for (int k = 0; k < plane.length; k++) {
      plane[k] -= centre[k % 2];
    }
  }

  /** What draws a row to its neighbours and drives it from all; returns how near all are to it. */
  private double forces(int i, double[] together, double[] apart) {
    double atX = plane[2 * i];
    double atY = plane[2 * i + 1];
    double nearX = 0;
    double nearY = 0;
    for (int k = 0; k < neighbours[i].length; k++) {
      double x = atX - plane[2 * neighbours[i][k]];
      double y = atY - plane[2 * neighbours[i][k] + 1];
      double drawn = nearness[i][k] / (1 + x * x + y * y);
      nearX += drawn * x;
      nearY += drawn * y;
    }
    together[2 * i] = nearX;
    together[2 * i + 1] = nearY;
    double sum = -1;
    double farX = 0;
    double farY = 0;
    for (int j = 0; j < 2 * n; j += 2) {
      double x = atX - plane[j];
      double y = atY - plane[j + 1];
      double close = 1 / (1 + x * x + y * y);
      sum += close;
      farX += close * close * x;
      farY += close * close * y;
    }
    apart[2 * i] = farX;
    apart[2 * i + 1] = farY;
    return sum;
  }
}
