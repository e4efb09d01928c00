package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;
import java.util.Arrays;

/**
 * The MBG/CNBD-k model (Reutterer, Platzer, Schröder, International Journal of Research in
 * Marketing 38, 2021): as {@link BgNbd}, but customers buy at regular times, each time being the
 * sum of k that pure chance would give, and may leave after their first purchase too.
 */
public final class MbgCnbd implements RepeatModel {
  private final Fit fit;
  private final int regularity;
  private final double r;
  private final double alpha;
  private final double a;
  private final double b;

  private MbgCnbd(Fit fit, int regularity) {
    this.fit = fit;
    this.regularity = regularity;
    this.r = fit.parameter(0);
    this.alpha = fit.parameter(1);
    this.a = fit.parameter(2);
    this.b = fit.parameter(3);
  }

  /** A model of known parameters k, r, alpha, a, b. */
  public static MbgCnbd of(int regularity, double r, double alpha, double a, double b) {
    return new MbgCnbd(Fit.of(r, alpha, a, b), regularity);
  }

  /**
   * Maximum likelihood; {@code prior} as in {@link Fit#search}.
   *
   * @param regularity k, 1 or more; 1 is pure chance
   */
  public static MbgCnbd fit(Purchases purchases, int regularity, double prior) {
    double[] usual = {0.5, purchases.meanObserved() / 4 / regularity, 0.8, 2.5};
    return new MbgCnbd(
        Fit.search((at, slope) -> logLikelihood(purchases, regularity, at, slope), usual, prior),
        regularity);
  }

  /** With its slope by the logarithms of the parameters. */
  static double logLikelihood(Purchases all, int regularity, double[] logs, double[] slope) {
    double[] parameters = Arrays.stream(logs).map(Math::exp).toArray();
    MbgCnbd model = new MbgCnbd(Fit.of(parameters), regularity);
    int most = all.mostRepeats() + 1;
    RisingSums risingR = new RisingSums(model.r, regularity * most);
    RisingSums risingB = new RisingSums(model.b, most);
    RisingSums risingAb = new RisingSums(model.a + model.b, most);
    double[] sums =
        CustomerSums.over(
            all.customers(),
            5,
            (i, into) -> {
              int x = all.repeats(i);
              into[0] += risingR.logs(regularity * x) + risingB.logs(x + 1) - risingAb.logs(x + 1);
              into[1] += risingR.inverses(regularity * x);
              into[3] -= risingAb.inverses(x + 1);
              into[4] += risingB.inverses(x + 1) - risingAb.inverses(x + 1);
              model.addTimes(x, all.last(i), all.observed(i), into);
            });
    for (int j = 0; j < slope.length; j++) {
      slope[j] = sums[j + 1] * parameters[j];
    }
    return sums[0];
  }

  /** When purchases came and that none came since. */
  private void addTimes(int x, double last, double observed, double[] sums) {
    double shape = r + regularity * x;
    double end = alpha + observed;
    double since = Math.log(end / (alpha + last));
    Silence silence = silence(x, last, observed);
    double odds = odds(x, since, silence);
    double left = odds / (1 + odds);
    double stayed = 1 / (1 + odds);
    sums[0] +=
        r * Math.log(alpha) - shape * Math.log(end) + Math.log(silence.sum) + Math.log1p(odds);
    sums[1] += Math.log(alpha / end) + stayed * silence.byShape + left * since;
    sums[2] +=
        r / alpha
            - shape / end
            - stayed * silence.gone / end
            + left * shape * (1 / end - 1 / (alpha + last));
    sums[3] += left / a;
    sums[4] -= left / (b + x);
  }

  private double odds(int x, double since, Silence silence) {
    return a / (b + x) * Math.exp((r + regularity * x) * since) / silence.sum;
  }

  /**
   * A silence since the last purchase, of one who stayed: so many of the k parts of a gap are gone.
   *
   * @param sum how likely it is, over what it is with no silence at all
   * @param gone how many parts to expect
   * @param byShape the slope of the sum's logarithm by the shape
   */
  private record Silence(double sum, double gone, double byShape) {}

  private Silence silence(int x, double last, double observed) {
    double shape = r + regularity * x;
    double part = (observed - last) / (alpha + observed);
    double term = 1;
    double sum = 1;
    double gone = 0;
    double rising = 0;
    double byShape = 0;
    for (int j = 1; j < regularity; j++) {
      term *= (shape + j - 1) / j * part;
      rising += 1 / (shape + j - 1);
      sum += term;
      gone += j * term;
      byShape += rising * term;
    }
    return new Silence(sum, gone / sum, byShape / sum);
  }

  @Override
  public Fit fit() {
    return fit;
  }

  /** How regularly customers buy: k, 1 being pure chance. */
  public int regularity() {
    return regularity;
  }

  @Override
  public RepeatModel at(double[] logs) {
    return new MbgCnbd(Fit.of(Arrays.stream(logs).map(Math::exp).toArray()), regularity);
  }

  @Override
  public double[][] covariance(Purchases purchases, double prior) {
    return Curvature.covariance(
        (at, slope) -> logLikelihood(purchases, regularity, at, slope), fit.logs(), prior);
  }

  @Override
  public double oddsOfLeaving(int repeats, double last, double observed) {
    double since = Math.log((alpha + observed) / (alpha + last));
    return odds(repeats, since, silence(repeats, last, observed));
  }

  @Override
  public double expectedWhileLasting(int repeats, double observed, double span) {
    return ahead(repeats, r + regularity * repeats, observed, span);
  }

  @Override
  public double expected(int repeats, double last, double observed, double span) {
    return orders(repeats, last, observed, span).expected();
  }

  /** A gap under way is partly gone already, which says more of the customer's pace. */
  @Override
  public OrderCount orders(int repeats, double last, double observed, double span) {
    double shape = r + regularity * repeats + silence(repeats, last, observed).gone;
    return new OrderCount(
        alive(repeats, last, observed), ahead(repeats, shape, observed, span), shape);
  }

  /** By pure chance at the customer's own pace from now on, as the paper takes it too. */
  private double ahead(int repeats, double shape, double observed, double span) {
    double stayed = b + repeats + 1;
    double leaving = Math.abs(a - 1) < 1e-7 ? 1 + 1e-7 : a;
    double z = span / (regularity * (alpha + observed) + span);
    double c = leaving + stayed - 1;
    double series = Special.hypergeometric(shape, stayed, c, z);
    double share = 1 - Math.exp(shape * Math.log1p(-z)) * series;
    return Math.max(0, c / (leaving - 1) * share);
  }
}
