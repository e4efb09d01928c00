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

  private final int n;
  private final double[] near;
  private final double[] plane;
  private final double[] speed;
  private final double[] gains;

  private Tsne(Matrix data, double perplexity) {
    this.n = data.rows();
    this.near = affinities(data, Math.min(perplexity, Math.max(1, (n - 1) / 3.0)));
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
        both[i * n + j] = Math.max((near[i * n + j] + near[j * n + i]) / (2 * n), 1e-12);
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
    double[] sums = new double[n];
    IntStream.range(0, n).parallel().forEach(i -> sums[i] = closeness(i));
    double all = Arrays.stream(sums).sum();
    double[] slope = new double[2 * n];
    IntStream.range(0, n).parallel().forEach(i -> slope(i, pull, all, slope));
    double[] centre = new double[2];
    for (int k = 0; k < plane.length; k++) {
      gains[k] = slope[k] * speed[k] < 0 ? gains[k] + 0.2 : Math.max(0.01, gains[k] * 0.8);
      speed[k] = momentum * speed[k] - rate * gains[k] * slope[k];
      plane[k] += speed[k];
      centre[k % 2] += plane[k] / n;
    }
    for (int k = 0; k < plane.length; k++) {
      plane[k] -= centre[k % 2];
    }
  }

  private double closeness(int i) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += j == i ? 0 : close(i, j);
    }
    return sum;
  }

  private double close(int i, int j) {
    double x = plane[2 * i] - plane[2 * j];
    double y = plane[2 * i + 1] - plane[2 * j + 1];
    return 1 / (1 + x * x + y * y);
  }

  private void slope(int i, double pull, double all, double[] slope) {
    double sumX = 0;
    double sumY = 0;
    for (int j = 0; j < n; j++) {
      double x = plane[2 * i] - plane[2 * j];
      double y = plane[2 * i + 1] - plane[2 * j + 1];
      double close = 1 / (1 + x * x + y * y);
      double force = (pull * near[i * n + j] - close / all) * close;
      sumX += force * x;
      sumY += force * y;
    }
    slope[2 * i] = 4 * sumX;
    slope[2 * i + 1] = 4 * sumY;
  }
}
