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

  /** s / (r+s+x) (alpha+T)^(r+x) (beta+T)^s A0, all powers taken relative to the end. */
  @Override
  public double oddsOfLeaving(int x, double last, double observed) {
    double sum = r + s + x;
    boolean slow = alpha >= beta;
    double larger = slow ? alpha : beta;
    double other = slow ? s + 1 : r + x;
    double apart = Math.abs(alpha - beta);
    double scale = (r + x) * Math.log(alpha + observed) + s * Math.log(beta + observed);
    double early = scale - sum * Math.log(larger + last);
    double late = scale - sum * Math.log(larger + observed);
    double difference =
        Math.exp(early) * Special.hypergeometric(sum, other, sum + 1, apart / (larger + last))
            - Math.exp(late)
                * Special.hypergeometric(sum, other, sum + 1, apart / (larger + observed));
    return Math.max(0, s / sum * difference);
  }

  @Override
  public Fit fit() {
    return fit;
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
