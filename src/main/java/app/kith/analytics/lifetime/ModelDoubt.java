package app.kith.analytics.lifetime;

import app.kith.analytics.engine.lifetime.GammaGamma;
import app.kith.analytics.engine.lifetime.RepeatModel;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far a sum over all customers may be off: because the models' parameters are known only as
 * well as the customers seen allow (the delta method), and because no model is quite right.
 */
final class ModelDoubt {
  private static final double STEP = 0.01;

  /** By so much the sum missed what came where there was a hold-out to compare with. */
  private static final double MISFIT = 0.15;

  /** So many customers, evenly picked, tell how a sum moves with the parameters. */
  private static final int ENOUGH = 2_000;

  private ModelDoubt() {}

  /** A standard deviation, as a share of the sum. */
  static double of(
      RepeatEstimate estimate,
      PriceEstimate prices,
      List<CustomerHistory> histories,
      double weeks) {
    List<CustomerHistory> some = some(histories);
    double variance = MISFIT * MISFIT + ofOrders(estimate, histories, some, weeks);
    GammaGamma worth = prices.model();
    if (worth != null) {
      double[] orders =
          some.stream().mapToDouble(h -> estimate.orders().of(h, weeks).expected()).toArray();
      double[][] covariance =
          worth.covariance(
              PriceEstimate.counts(histories),
              PriceEstimate.means(histories),
              RepeatEstimate.prior(histories));
      variance +=
          relative(logs(worth.fit().parameters()), covariance, logs -> money(logs, some, orders));
    }
    return Math.sqrt(variance);
  }

  private static double ofOrders(
      RepeatEstimate estimate,
      List<CustomerHistory> histories,
      List<CustomerHistory> some,
      double weeks) {
    RepeatModel model = estimate.model();
    if (model == null) {
      return 1 / Math.max(estimate.seen(), 0.5);
    }
    double[][] covariance =
        model.covariance(RepeatEstimate.purchases(histories), RepeatEstimate.prior(histories));
    return relative(
        logs(model.fit().parameters()),
        covariance,
        logs -> {
          RepeatModel other = model.at(logs);
          return some.stream()
              .mapToDouble(
                  h -> other.expected(h.repeats(), h.lastWeeks(), h.observedWeeks(), weeks))
              .sum();
        });
  }

  private static double money(double[] logs, List<CustomerHistory> some, double[] orders) {
    GammaGamma other = GammaGamma.of(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]));
    return IntStream.range(0, orders.length)
        .mapToDouble(
            i -> orders[i] * other.expected(some.get(i).repeats(), some.get(i).meanValue()))
        .sum();
  }

  /** The variance of a sum, as a share of its square. */
  private static double relative(
      double[] logs, double[][] covariance, ToDoubleFunction<double[]> sum) {
    double whole = sum.applyAsDouble(logs);
    if (!(whole > 0)) {
      return 0;
    }
    double[] slope = new double[logs.length];
    for (int j = 0; j < logs.length; j++) {
      double[] moved = logs.clone();
      moved[j] = logs[j] + STEP;
      double above = sum.applyAsDouble(moved);
      moved[j] = logs[j] - STEP;
      slope[j] = (above - sum.applyAsDouble(moved)) / (2 * STEP) / whole;
    }
    double variance = 0;
    for (int j = 0; j < slope.length; j++) {
      for (int k = 0; k < slope.length; k++) {
        variance += slope[j] * covariance[j][k] * slope[k];
      }
    }
    return Double.isFinite(variance) ? Math.max(variance, 0) : 1;
  }

  private static double[] logs(List<Double> parameters) {
    return parameters.stream().mapToDouble(Math::log).toArray();
  }

  private static List<CustomerHistory> some(List<CustomerHistory> histories) {
    int step = Math.max(1, histories.size() / ENOUGH);
    return IntStream.iterate(0, i -> i < histories.size(), i -> i + step)
        .mapToObj(histories::get)
        .toList();
  }
}
