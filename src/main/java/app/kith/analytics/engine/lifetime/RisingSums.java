package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;

/**
 * Sums of ln(s + i) and 1 / (s + i) for i below each n: ratios of gamma functions and their slopes.
 */
final class RisingSums {
  private static final int MOST_KEPT = 10_000;

  private final double start;
  private final double[] logs;
  private final double[] inverses;

  RisingSums(double start, int most) {
    this.start = start;
    int kept = Math.min(most, MOST_KEPT);
    logs = new double[kept + 1];
    inverses = new double[kept + 1];
    for (int n = 0; n < kept; n++) {
      logs[n + 1] = logs[n] + Math.log(start + n);
      inverses[n + 1] = inverses[n] + 1 / (start + n);
    }
  }

  double logs(int n) {
    return n < logs.length ? logs[n] : Special.logGamma(start + n) - Special.logGamma(start);
  }

  double inverses(int n) {
    return n < inverses.length ? inverses[n] : Special.digamma(start + n) - Special.digamma(start);
  }
}
