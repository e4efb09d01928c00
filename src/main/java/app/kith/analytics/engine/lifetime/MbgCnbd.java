package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    Fit.Likelihood likelihood =
        Fit.byDifferences(logs -> logLikelihood(purchases, regularity, logs));
    return new MbgCnbd(Fit.search(likelihood, usual, prior), regularity);
  }

  private static double logLikelihood(Purchases all, int regularity, double[] logs) {
    MbgCnbd model = (MbgCnbd) of(regularity, 1, 1, 1, 1).at(logs);
    RisingSums risingR = new RisingSums(model.r, regularity * all.mostRepeats());
    RisingSums risingB = new RisingSums(model.b, all.mostRepeats() + 1);
    RisingSums risingAb = new RisingSums(model.a + model.b, all.mostRepeats() + 1);
    double[] each = new double[all.customers()];
    IntStream.range(0, each.length)
        .parallel()
        .forEach(
            i -> {
              int x = all.repeats(i);
              each[i] =
                  risingR.logs(regularity * x)
                      + risingB.logs(x + 1)
                      - risingAb.logs(x + 1)
                      + model.logOfTimes(x, all.last(i), all.observed(i));
            });
    return Arrays.stream(each).sum();
  }

  /** What is left of a customer's likelihood: when purchases came and that none came since. */
  private double logOfTimes(int x, double last, double observed) {
    return r * Math.log(alpha)
        - (r + regularity * x) * Math.log(alpha + observed)
        + Math.log(silence(x, last, observed))
        + Math.log1p(oddsOfLeaving(x, last, observed));
  }

  /** How likely a silence since the last purchase is, over what it is with none at all. */
  private double silence(int x, double last, double observed) {
    double shape = r + regularity * x;
    double part = (observed - last) / (alpha + observed);
    double term = 1;
    double sum = 1;
    for (int j = 1; j < regularity; j++) {
      term *= (shape + j - 1) / j * part;
      sum += term;
    }
    return sum;
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
        Fit.byDifferences(at -> logLikelihood(purchases, regularity, at)), fit.logs(), prior);
  }

  @Override
  public double oddsOfLeaving(int repeats, double last, double observed) {
    double since = Math.log((alpha + observed) / (alpha + last));
    return a
        / (b + repeats)
        * Math.exp((r + regularity * repeats) * since)
        / silence(repeats, last, observed);
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
    double shape = r + regularity * repeats;
    double part = (observed - last) / (alpha + observed);
    double term = 1;
    double sum = 1;
    double gone = 0;
    for (int j = 1; j < regularity; j++) {
      term *= (shape + j - 1) / j * part;
      sum += term;
      gone += j * term;
    }
    double known = shape + gone / sum;
    return new OrderCount(
        alive(repeats, last, observed), ahead(repeats, known, observed, span), known);
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
