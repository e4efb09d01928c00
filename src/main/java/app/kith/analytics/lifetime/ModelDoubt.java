package app.kith.analytics.lifetime;

import app.kith.analytics.engine.Quantiles;
import app.kith.analytics.engine.lifetime.Draws;
import app.kith.analytics.engine.lifetime.GammaGamma;
import app.kith.analytics.engine.lifetime.RepeatModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a sum over all customers may be off: because the models' parameters are known only as
 * well as the customers seen allow, for which the sum is taken anew with parameters drawn from what
 * they may be; and because no model is quite right.
 *
 * @param shift the logarithm by which the middle of those sums lies above the sum itself
 * @param deviation of the sum's logarithm
 */
public record ModelDoubt(double shift, double deviation) {
  /** So many customers, evenly picked, tell how a sum moves with the parameters. */
  private static final int ENOUGH = 500;

  private static final int MOST_PAIRS = 100;
  private static final int FEWEST_PAIRS = 10;

  /** About so many customers are valued in all draws together. */
  private static final int EFFORT = 10_000;

  /** Draws of orders meet draws of worth of another number, so that they do not go together. */
  private static final int APART = 3;

  /** Four fifths of a normal distribution lie within so many deviations. */
  private static final double FOUR_FIFTHS = 2 * 1.2816;

  static ModelDoubt of(
      RepeatEstimate estimate,
      PriceEstimate prices,
      List<CustomerHistory> histories,
      double weeks,
      Misfit misfit) {
    List<CustomerHistory> some = CustomerHistory.evenly(histories, ENOUGH);
    int pairs = Math.clamp(EFFORT / some.size() / 2, FEWEST_PAIRS, MOST_PAIRS);
    double[][] orders = orders(estimate, histories, some, weeks, pairs);
    double[][] worth = worth(prices, histories, some, pairs);
    double[] expected =
        some.stream().mapToDouble(h -> estimate.orders().of(h, weeks).expected()).toArray();
    double[] known = some.stream().mapToDouble(h -> prices.of(h).expected()).toArray();
    double whole = sum(expected, known);
    if (!(whole > 0)) {
      return new ModelDoubt(0, 0);
    }
    double[] logs = new double[2 * pairs];
    for (int d = 0; d < logs.length; d++) {
      double[] often = orders.length == 0 ? expected : orders[d];
      double[] dear = worth.length == 0 ? known : worth[(APART * d + 1) % worth.length];
      logs[d] = Math.log(sum(often, dear) / whole);
    }
    double counted = estimate.model() == null ? 1 / Math.max(estimate.seen(), 0.5) : 0;
    return of(Arrays.stream(logs).filter(Double::isFinite).sorted().toArray(), counted, misfit);
  }

  /** By the middle and the tenths, which a few draws far away do not move. */
  private static ModelDoubt of(double[] sorted, double counted, Misfit misfit) {
    double spread = 0;
    double shift = 0;
    if (sorted.length > 0) {
      spread = (Quantiles.of(sorted, 0.9) - Quantiles.of(sorted, 0.1)) / FOUR_FIFTHS;
      shift = Quantiles.of(sorted, 0.5);
    }
    double wrong = misfit.deviation() * misfit.deviation();
    return new ModelDoubt(shift, Math.sqrt(spread * spread + counted + wrong));
  }

  private static double[][] orders(
      RepeatEstimate estimate,
      List<CustomerHistory> histories,
      List<CustomerHistory> some,
      double weeks,
      int pairs) {
    RepeatModel model = estimate.model();
    if (model == null) {
      return new double[0][];
    }
    double[][] covariance =
        model.covariance(RepeatEstimate.purchases(histories), model.fit().prior());
    return Arrays.stream(Draws.of(logs(model.fit().parameters()), covariance, pairs))
        .parallel()
        .map(model::at)
        .map(
            other ->
                some.stream()
                    .mapToDouble(
                        h -> other.expected(h.repeats(), h.lastWeeks(), h.observedWeeks(), weeks))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double[][] worth(
      PriceEstimate prices,
      List<CustomerHistory> histories,
      List<CustomerHistory> some,
      int pairs) {
    GammaGamma model = prices.model();
    if (model == null) {
      return new double[0][];
    }
    double[][] covariance =
        model.covariance(
            PriceEstimate.counts(histories), PriceEstimate.means(histories), model.fit().prior());
    return Arrays.stream(Draws.of(logs(model.fit().parameters()), covariance, pairs))
        .map(at -> GammaGamma.of(Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2])))
        .map(
            other ->
                some.stream()
                    .mapToDouble(h -> other.expected(h.repeats(), h.meanValue()))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double sum(double[] orders, double[] worth) {
    return IntStream.range(0, orders.length).mapToDouble(i -> orders[i] * worth[i]).sum();
  }

  private static double[] logs(List<Double> parameters) {
    return parameters.stream().mapToDouble(Math::log).toArray();
  }
}
