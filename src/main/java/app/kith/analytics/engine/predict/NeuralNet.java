package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;

/**
 * A small neural net: one layer of rectified units, learnt by Adam (Kingma and Ba 2015) with weight
 * decay over a fixed number of rounds. Inputs that are 0, as most one-hot ones, cost nothing.
 */
public final class NeuralNet implements Classifier {
  private final int units;
  private final double[] inner;
  private final double[] outer;

  private NeuralNet(int units, double[] inner, double[] outer) {
    this.units = units;
    this.inner = inner;
    this.outer = outer;
  }

  /**
   * How to learn.
   *
   * @param units of the layer
   * @param decay the weight of the squared weights, spread over a batch
   * @param rate Adam's step
   * @param batch rows a step
   * @param rounds through all rows
   */
  public record Options(int units, double decay, double rate, int batch, int rounds) {
    /** 32 units and 60 rounds. */
    public static final Options SMALL = new Options(32, 1, 1e-3, 128, 60);
  }

  /** Fits; the same rows and seed give the same net. The rows must be in no meaningful order. */
  public static NeuralNet fit(
      Matrix data, boolean[] happened, Options options, long seed, Watch watch) {
    int n = data.rows();
    int d = data.columns();
    NeuralNet net = started(d, options.units(), seed);
    Adam innerSteps = new Adam(net.inner.length, options.rate());
    Adam outerSteps = new Adam(net.outer.length, options.rate());
    double[] innerSlope = new double[net.inner.length];
    double[] outerSlope = new double[net.outer.length];
    double[] hidden = new double[options.units()];
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    for (int round = 0; round < options.rounds(); round++) {
      watch.check();
      shuffle(order, Chance.mix(seed, round + 1L));
      for (int from = 0; from < n; from += options.batch()) {
        int to = Math.min(n, from + options.batch());
        Arrays.fill(innerSlope, 0);
        Arrays.fill(outerSlope, 0);
        for (int p = from; p < to; p++) {
          int at = order[p] * d;
          double wrong =
              LogisticRegression.logistic(net.score(data.values(), at, d, hidden))
                  - (happened[order[p]] ? 1 : 0);
          net.blame(data.values(), at, d, hidden, wrong, innerSlope, outerSlope);
        }
        int biases = d * options.units();
        innerSteps.step(net.inner, innerSlope, to - from, options.decay(), biases);
        outerSteps.step(net.outer, outerSlope, to - from, options.decay(), options.units());
      }
      watch.report((round + 1.0) / options.rounds());
    }
    return net;
  }

  /** Small random weights (Glorot and Bengio 2010), no biases. */
  private static NeuralNet started(int d, int units, long seed) {
    double[] inner = new double[(d + 1) * units];
    double[] outer = new double[units + 1];
    double innerBound = Math.sqrt(6.0 / (d + units));
    double outerBound = Math.sqrt(6.0 / (units + 1));
    for (int at = 0; at < d * units; at++) {
      inner[at] = (2 * Chance.unit(Chance.mix(seed, at)) - 1) * innerBound;
    }
    for (int u = 0; u < units; u++) {
      outer[u] = (2 * Chance.unit(Chance.mix(~seed, u)) - 1) * outerBound;
    }
    return new NeuralNet(units, inner, outer);
  }

  private static void shuffle(int[] order, long word) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = (int) (Chance.unit(Chance.mix(word, i)) * (i + 1));
      int swap = order[i];
      order[i] = order[other];
      order[other] = swap;
    }
  }

  /** The log odds of a row; leaves what the units said in {@code hidden}. */
  private double score(double[] x, int at, int d, double[] hidden) {
    System.arraycopy(inner, d * units, hidden, 0, units);
    for (int j = 0; j < d; j++) {
      double value = x[at + j];
      if (value != 0) {
        int weights = j * units;
        for (int u = 0; u < units; u++) {
          hidden[u] += value * inner[weights + u];
        }
      }
    }
    double score = outer[units];
    for (int u = 0; u < units; u++) {
      hidden[u] = Math.max(0, hidden[u]);
      score += hidden[u] * outer[u];
    }
    return score;
  }

  /** Adds a row's share of the slopes; overwrites {@code hidden}. */
  private void blame(
      double[] x,
      int at,
      int d,
      double[] hidden,
      double wrong,
      double[] innerSlope,
      double[] outerSlope) {
    for (int u = 0; u < units; u++) {
      outerSlope[u] += wrong * hidden[u];
      hidden[u] = hidden[u] > 0 ? wrong * outer[u] : 0;
    }
    outerSlope[units] += wrong;
    for (int j = 0; j <= d; j++) {
      double value = j < d ? x[at + j] : 1;
      if (value != 0) {
        int weights = j * units;
        for (int u = 0; u < units; u++) {
          innerSlope[weights + u] += value * hidden[u];
        }
      }
    }
  }

  @Override
  public double[] scores(Matrix data) {
    double[] hidden = new double[units];
    double[] scores = new double[data.rows()];
    int d = data.columns();
    Arrays.setAll(scores, i -> score(data.values(), i * d, d, hidden));
    return scores;
  }

  /** Steps that remember their direction and size. */
  private static final class Adam {
    private static final double DIRECTION = 0.9;
    private static final double SIZE = 0.999;

    private final double[] direction;
    private final double[] size;
    private final double rate;
    private int steps;

    Adam(int weights, double rate) {
      this.direction = new double[weights];
      this.size = new double[weights];
      this.rate = rate;
    }

    /** Moves the weights; those from {@code biases} on do not decay. */
    void step(double[] weights, double[] slope, int rows, double decay, int biases) {
      steps++;
      double length =
          rate * Math.sqrt(1 - Math.pow(SIZE, steps)) / (1 - Math.pow(DIRECTION, steps));
      for (int w = 0; w < weights.length; w++) {
        double g = (slope[w] + (w < biases ? decay * weights[w] : 0)) / rows;
        direction[w] = DIRECTION * direction[w] + (1 - DIRECTION) * g;
        size[w] = SIZE * size[w] + (1 - SIZE) * g * g;
        weights[w] -= length * direction[w] / (Math.sqrt(size[w]) + 1e-8);
      }
    }
  }
}
