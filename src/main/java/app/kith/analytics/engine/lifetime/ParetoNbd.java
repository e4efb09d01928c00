package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Minimizer;
import app.kith.analytics.engine.Special;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Pareto/NBD model (Schmittlein, Morrison, Colombo, Management Science 33, 1987; formulas after
 * Fader and Hardie 2005): purchases by chance at the customer's own rate over a lifetime of the
 * customer's own.
 */
public final class ParetoNbd implements RepeatModel {
  private static final double STEP = 1e-5;

  private final double r;
  private final double alpha;
  private final double s;
  private final double beta;
  private final double logLikelihood;
  private final boolean converged;

  private ParetoNbd(double[] p, double logLikelihood, boolean converged) {
    this.r = p[0];
    this.alpha = p[1];
    this.s = p[2];
    this.beta = p[3];
    this.logLikelihood = logLikelihood;
    this.converged = converged;
  }

  /** Maximum likelihood; {@code prior} as in {@link BgNbd#fit}. */
  public static ParetoNbd fit(Purchases purchases, double prior) {
    double unit = purchases.meanObserved();
    double[] centre = {Math.log(0.6), Math.log(unit / 3), Math.log(0.6), Math.log(unit / 3)};
    Minimizer.Slope loss =
        (at, slope) -> {
          double value = -total(purchases, at);
          for (int j = 0; j < 4; j++) {
            double[] moved = at.clone();
            moved[j] = at[j] + STEP;
            double above = total(purchases, moved);
            moved[j] = at[j] - STEP;
            slope[j] = -(above - total(purchases, moved)) / (2 * STEP);
            slope[j] += prior * (at[j] - centre[j]);
            value += prior * (at[j] - centre[j]) * (at[j] - centre[j]) / 2;
          }
          return value;
        };
    Minimizer.Result found = Minimizer.search(loss, centre, 1e-8, 200);
    double[] at = found.toArray();
    return new ParetoNbd(exponentials(at), total(purchases, at), found.converged());
  }

  private static double[] exponentials(double[] logs) {
    double[] values = new double[logs.length];
    for (int j = 0; j < logs.length; j++) {
      values[j] = Math.exp(logs[j]);
    }
    return values;
  }

  private static double total(Purchases all, double[] logs) {
    ParetoNbd model = new ParetoNbd(exponentials(logs), 0, true);
    double[] each = new double[all.customers()];
    IntStream.range(0, each.length)
        .parallel()
        .forEach(i -> each[i] = model.logLikelihood(all.repeats(i), all.last(i), all.observed(i)));
    double sum = 0;
    for (double part : each) {
      sum += part;
    }
    return sum;
  }

  private double logLikelihood(int x, double last, double observed) {
    double rising = Special.logGamma(r + x) - Special.logGamma(r);
    double stays = -(r + x) * Math.log(alpha + observed) - s * Math.log(beta + observed);
    double odds = oddsOfLeaving(x, last, observed);
    return rising + r * Math.log(alpha) + s * Math.log(beta) + stays + Math.log1p(odds);
  }

  /** s / (r+s+x) (alpha+T)^(r+x) (beta+T)^s A0, all powers taken relative to the end. */
  private double oddsOfLeaving(int x, double last, double observed) {
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
  public List<Double> parameters() {
    return List.of(r, alpha, s, beta);
  }

  @Override
  public double logLikelihood() {
    return logLikelihood;
  }

  @Override
  public boolean converged() {
    return converged;
  }

  @Override
  public double alive(int repeats, double last, double observed) {
    return 1 / (1 + oddsOfLeaving(repeats, last, observed));
  }

  @Override
  public double expected(int repeats, double last, double observed, double span) {
    return alive(repeats, last, observed) * lasting(r + repeats, observed, span);
  }

  @Override
  public double expectedOfNew(double span) {
    return lasting(r, 0, span);
  }

  private double lasting(double shape, double observed, double span) {
    double end = beta + observed;
    double log = Math.log((end + span) / end);
    double power = 1 - s;
    double factor = Math.abs(power) < 1e-9 ? log : Math.expm1(power * log) / power;
    return shape * end / (alpha + observed) * factor;
  }
}
