package app.kith.analytics.engine.lifetime;

import java.util.Arrays;

/**
 * The Pareto/NBD model (Schmittlein, Morrison, Colombo, Management Science 33, 1987; formulas after
 * Fader and Hardie 2005): purchases by chance at the customer's own rate over a lifetime of the
 * customer's own.
 */
public final class ParetoNbd implements RepeatModel {
  /** Gauss and Legendre's places and weights for sixteen points from -1 to 1. */
  private static final double[] PLACES = {
    -0.9894009349916499, -0.9445750230732326, -0.8656312023878318, -0.7554044083550030,
    -0.6178762444026438, -0.4580167776572274, -0.2816035507792589, -0.0950125098376374,
    0.0950125098376374, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438,
    0.7554044083550030, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
  };

  private static final double[] WEIGHTS = {
    0.0271524594117541, 0.0622535239386479, 0.0951585116824928, 0.1246289712555339,
    0.1495959888165767, 0.1691565193950025, 0.1826034150449236, 0.1894506104550685,
    0.1894506104550685, 0.1826034150449236, 0.1691565193950025, 0.1495959888165767,
    0.1246289712555339, 0.0951585116824928, 0.0622535239386479, 0.0271524594117541
  };

  private static final int MOST_PIECES = 64;

  private final Fit fit;
  private final double r;
  private final double alpha;
  private final double s;
  private final double beta;

  private ParetoNbd(Fit fit) {
    this.fit = fit;
    this.r = fit.parameter(0);
    this.alpha = fit.parameter(1);
    this.s = fit.parameter(2);
    this.beta = fit.parameter(3);
  }

  /** Maximum likelihood; {@code prior} as in {@link Fit#search}. */
  public static ParetoNbd fit(Purchases purchases, double prior) {
    double unit = purchases.meanObserved();
    double[] usual = {0.6, unit / 3, 0.6, unit / 3};
    return new ParetoNbd(
        Fit.search((at, slope) -> logLikelihood(purchases, at, slope), usual, prior));
  }

  /** With its slope by the logarithms of the parameters. */
  static double logLikelihood(Purchases all, double[] logs, double[] slope) {
    double[] parameters = Arrays.stream(logs).map(Math::exp).toArray();
    ParetoNbd model = new ParetoNbd(Fit.of(parameters));
    RisingSums rising = new RisingSums(model.r, all.mostRepeats());
    double[] sums =
        CustomerSums.over(all.customers(), 5, (i, into) -> model.add(all, i, rising, into));
    for (int j = 0; j < slope.length; j++) {
      slope[j] = sums[j + 1] * parameters[j];
    }
    return sums[0];
  }

  private void add(Purchases all, int customer, RisingSums rising, double[] sums) {
    int x = all.repeats(customer);
    double observed = all.observed(customer);
    double buysTo = alpha + observed;
    double staysTo = beta + observed;
    double[] odds = new double[5];
    integrate(x, all.last(customer), observed, odds);
    double stays = 1 / (1 + odds[0]);
    double dr = Math.log(alpha / buysTo);
    double ds = Math.log(beta / staysTo);
    sums[0] += rising.logs(x) + r * dr - x * Math.log(buysTo) + s * ds + Math.log1p(odds[0]);
    sums[1] += rising.inverses(x) + dr + stays * odds[1];
    sums[2] += r / alpha - (r + x) / buysTo + stays * odds[2];
    sums[3] += ds + stays * odds[3];
    sums[4] += s / beta - s / staysTo + stays * odds[4];
  }

  @Override
  public double oddsOfLeaving(int x, double last, double observed) {
    double[] odds = new double[5];
    integrate(x, last, observed, odds);
    return odds[0];
  }

  /**
   * The integral over the moments at which the customer may have left, on a logarithmic scale, in
   * pieces short enough that the integrand is all but a polynomial. The closed form by
   * hypergeometric series takes minutes where the parameters lie far apart.
   *
   * @param odds receives the odds of having left, then their slopes by r, alpha, s and beta
   */
  private void integrate(int x, double last, double observed, double[] odds) {
    double least = Math.min(alpha, beta);
    double from = Math.log(least + last);
    double to = Math.log(least + observed);
    double steep = 1 + (r + x + s) / 8;
    int pieces = (int) Math.clamp(Math.ceil((to - from) * steep / 2), 1, MOST_PIECES);
    double logBuysTo = Math.log(alpha + observed);
    double logStaysTo = Math.log(beta + observed);
    double half = (to - from) / pieces / 2;
    double sum = 0;
    double dr = 0;
    double dAlpha = 0;
    double ds = 0;
    double dBeta = 0;
    for (int piece = 0; piece < pieces; piece++) {
      double middle = from + (2 * piece + 1) * half;
      for (int k = 0; k < PLACES.length; k++) {
        double u = middle + half * PLACES[k];
        double moment = Math.exp(u);
        double buys = alpha - least + moment;
        double stays = beta - least + moment;
        double quiet = logBuysTo - (alpha > beta ? Math.log(buys) : u);
        double gone = logStaysTo - (alpha > beta ? u : Math.log(stays));
        double leaves = WEIGHTS[k] * Math.exp((r + x) * quiet + s * gone) * moment / stays;
        sum += leaves;
        dr += leaves * quiet;
        dAlpha += leaves / buys;
        ds += leaves * gone;
        dBeta += leaves / stays;
      }
    }
    double scale = s * half;
    odds[0] = scale * sum;
    odds[1] = scale * dr;
    odds[2] = (r + x) * (odds[0] / (alpha + observed) - scale * dAlpha);
    odds[3] = odds[0] / s + scale * ds;
    odds[4] = odds[0] * s / (beta + observed) - (s + 1) * scale * dBeta;
  }

  @Override
  public Fit fit() {
    return fit;
  }

  @Override
  public RepeatModel at(double[] logs) {
    return new ParetoNbd(Fit.of(Arrays.stream(logs).map(Math::exp).toArray()));
  }

  @Override
  public double[][] covariance(Purchases purchases, double prior) {
    return Curvature.covariance(
        (at, slope) -> logLikelihood(purchases, at, slope), fit.logs(), prior);
  }

  @Override
  public double expectedWhileLasting(int repeats, double observed, double span) {
    double end = beta + observed;
    double log = Math.log((end + span) / end);
    double power = 1 - s;
    double factor = Math.abs(power) < 1e-9 ? log : Math.expm1(power * log) / power;
    return (r + repeats) * end / (alpha + observed) * factor;
  }
}
