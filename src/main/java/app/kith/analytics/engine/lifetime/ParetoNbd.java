package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The Pareto/NBD model (Schmittlein, Morrison, Colombo, Management Science 33, 1987; formulas after
 * Fader and Hardie 2005): purchases by chance at the customer's own rate over a lifetime of the
 * customer's own.
 */
public final class ParetoNbd implements RepeatModel {
  /** Gauss and Legendre's places and weights for sixteen points, one side of each pair. */
  private static final double[] NODES = {
    0.0950125098376374, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438,
    0.7554044083550030, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
  };

  private static final double[] WEIGHTS = {
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
    Fit.Likelihood likelihood = Fit.byDifferences(logs -> logLikelihood(purchases, logs));
    return new ParetoNbd(Fit.search(likelihood, usual, prior));
  }

  private static double logLikelihood(Purchases all, double[] logs) {
    ParetoNbd model = new ParetoNbd(Fit.of(Arrays.stream(logs).map(Math::exp).toArray()));
    double[] each = new double[all.customers()];
    IntStream.range(0, each.length)
        .parallel()
        .forEach(i -> each[i] = model.logLikelihood(all.repeats(i), all.last(i), all.observed(i)));
    return Arrays.stream(each).sum();
  }

  private double logLikelihood(int x, double last, double observed) {
    double rising = Special.logGamma(r + x) - Special.logGamma(r);
    double stays = -(r + x) * Math.log(alpha + observed) - s * Math.log(beta + observed);
    double odds = oddsOfLeaving(x, last, observed);
    return rising + r * Math.log(alpha) + s * Math.log(beta) + stays + Math.log1p(odds);
  }

  /**
   * The integral over the moments at which the customer may have left, on a logarithmic scale, in
   * pieces short enough that the integrand is all but a polynomial. The closed form by
   * hypergeometric series takes minutes where the parameters lie far apart.
   */
  @Override
  public double oddsOfLeaving(int x, double last, double observed) {
    double from = Math.log(beta + last);
    double to = Math.log(beta + observed);
    double steep = 1 + (r + x + s) / 8;
    int pieces = (int) Math.clamp(Math.ceil((to - from) * steep / 2), 1, MOST_PIECES);
    double logAlpha = Math.log(alpha + observed);
    double half = (to - from) / pieces / 2;
    double sum = 0;
    for (int piece = 0; piece < pieces; piece++) {
      double middle = from + (2 * piece + 1) * half;
      for (int k = 0; k < NODES.length; k++) {
        for (int side = -1; side <= 1; side += 2) {
          double u = middle + side * half * NODES[k];
          double early = logAlpha - Math.log(alpha - beta + Math.exp(u));
          sum += WEIGHTS[k] * Math.exp((r + x) * early + s * (to - u));
        }
      }
    }
    return s * half * sum;
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
        Fit.byDifferences(at -> logLikelihood(purchases, at)), fit.logs(), prior);
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
