package app.kith.analytics.engine.lifetime;

/**
 * Sums of ln(s + i) and 1 / (s + i) for i below each n: ratios of gamma functions and their slopes.
 */
final class RisingSums {
  private final double[] logs;
  private final double[] inverses;

  RisingSums(double start, int most) {
    logs = new double[most + 1];
    inverses = new double[most + 1];
    for (int n = 0; n < most; n++) {
      logs[n + 1] = logs[n] + Math.log(start + n);
      inverses[n + 1] = inverses[n] + 1 / (start + n);
    }
  }

  double logs(int n) {
    return logs[n];
  }

  double inverses(int n) {
    return inverses[n];
  }
}
