package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;
import java.util.Arrays;

/**
 * The BG/NBD model (Fader, Hardie, Lee, Marketing Science 24, 2005): purchases by chance at a rate
 * of the customer's own until, after any purchase, the customer leaves.
 */
public final class BgNbd implements RepeatModel {
  private final Fit fit;
  private final double r;
  private final double alpha;
  private final double a;
  private final double b;

  private BgNbd(Fit fit) {
    this.fit = fit;
    this.r = fit.parameter(0);
    this.alpha = fit.parameter(1);
    this.a = fit.parameter(2);
    this.b = fit.parameter(3);
  }

  /** A model of known parameters r, alpha, a, b. */
  public static BgNbd of(double r, double alpha, double a, double b) {
    return new BgNbd(Fit.of(r, alpha, a, b));
  }

  /** Maximum likelihood; {@code prior} as in {@link Fit#search}. */
  public static BgNbd fit(Purchases purchases, double prior) {
    double[] usual = {0.5, purchases.meanObserved() / 4, 0.8, 2.5};
    return new BgNbd(Fit.search((at, slope) -> logLikelihood(purchases, at, slope), usual, prior));
  }

  /** With its slope by the logarithms of the parameters. */
  static double logLikelihood(Purchases all, double[] logs, double[] slope) {
    double[] parameters = Arrays.stream(logs).map(Math::exp).toArray();
    BgNbd model = new BgNbd(Fit.of(parameters));
    int most = all.mostRepeats();
    Rising rising =
        new Rising(
            new RisingSums(model.r, most),
            new RisingSums(model.b, most),
            new RisingSums(model.a + model.b, most));
    double[] sums =
        CustomerSums.over(
            all.customers(), 5, (i, into) -> model.add(all, i, logs[1], rising, into));
    for (int j = 0; j < slope.length; j++) {
      slope[j] = sums[j + 1] * parameters[j];
    }
    return sums[0];
  }

  /** Rising sums from r, from b and from a + b. */
  private record Rising(RisingSums r, RisingSums b, RisingSums ab) {}

  private void add(Purchases all, int customer, double logAlpha, Rising rising, double[] sums) {
    int x = all.repeats(customer);
    double end = alpha + all.observed(customer);
    double logEnd = Math.log(end);
    double stays = -(r + x) * logEnd;
    double total = stays;
    double left = 0;
    double last = 1;
    double logLast = 0;
    if (x > 0) {
      last = alpha + all.last(customer);
      logLast = Math.log(last);
      double leaves = Math.log(a / (b + x - 1)) - (r + x) * logLast;
      double gap = Math.exp(-Math.abs(leaves - stays));
      total = Math.max(leaves, stays) + Math.log1p(gap);
      left = leaves > stays ? 1 / (1 + gap) : gap / (1 + gap);
      sums[4] -= left / (b + x - 1);
    }
    double stayed = 1 - left;
    sums[0] += rising.r.logs(x) + r * logAlpha + rising.b.logs(x) - rising.ab.logs(x) + total;
    sums[1] += rising.r.inverses(x) + logAlpha - stayed * logEnd - left * logLast;
    sums[2] += r / alpha - (r + x) * (stayed / end + left / last);
    sums[3] += left / a - rising.ab.inverses(x);
    sums[4] += rising.b.inverses(x) - rising.ab.inverses(x);
  }

  @Override
  public Fit fit() {
    return fit;
  }

  @Override
  public RepeatModel at(double[] logs) {
    return new BgNbd(Fit.of(Arrays.stream(logs).map(Math::exp).toArray()));
  }

  @Override
  public double[][] covariance(Purchases purchases, double prior) {
    return Curvature.covariance(
        (at, slope) -> logLikelihood(purchases, at, slope), fit.logs(), prior);
  }

  @Override
  public double oddsOfLeaving(int repeats, double last, double observed) {
    if (repeats == 0) {
      return 0;
    }
    double ratio = Math.log((alpha + observed) / (alpha + last));
    return a / (b + repeats - 1) * Math.exp((r + repeats) * ratio);
  }

  @Override
  public double expectedWhileLasting(int repeats, double observed, double span) {
    double shape = r + repeats;
    double stayed = b + repeats;
    double leaving = Math.abs(a - 1) < 1e-7 ? 1 + 1e-7 : a;
    double z = span / (alpha + observed + span);
    double c = leaving + stayed - 1;
    double series = Special.hypergeometric(shape, stayed, c, z);
    double share = 1 - Math.exp(shape * Math.log1p(-z)) * series;
    return Math.max(0, c / (leaving - 1) * share);
  }
}
