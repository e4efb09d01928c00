package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Minimizer;
import app.kith.analytics.engine.Special;
import java.util.List;

/**
 * The BG/NBD model (Fader, Hardie, Lee, Marketing Science 24, 2005): purchases by chance at a rate
 * of the customer's own until, after any purchase, the customer leaves.
 */
public final class BgNbd implements RepeatModel {
  private final double r;
  private final double alpha;
  private final double a;
  private final double b;
  private final double logLikelihood;
  private final boolean converged;

  private BgNbd(double[] p, double logLikelihood, boolean converged) {
    this.r = p[0];
    this.alpha = p[1];
    this.a = p[2];
    this.b = p[3];
    this.logLikelihood = logLikelihood;
    this.converged = converged;
  }

  /** A model of known parameters r, alpha, a, b. */
  public static BgNbd of(double r, double alpha, double a, double b) {
    return new BgNbd(new double[] {r, alpha, a, b}, Double.NaN, true);
  }

  /**
   * Maximum likelihood, with a prior for few customers.
   *
   * @param prior 0 for none; else the weight of a log-normal prior on each parameter (in units of
   *     one observation) around what many shops show
   */
  public static BgNbd fit(Purchases purchases, double prior) {
    double unit = purchases.meanObserved();
    double[] centre = {Math.log(0.5), Math.log(unit / 4), Math.log(0.8), Math.log(2.5)};
    Minimizer.Slope loss =
        (at, slope) -> {
          double value = -logLikelihood(purchases, at, slope);
          for (int j = 0; j < 4; j++) {
            slope[j] = -slope[j] + prior * (at[j] - centre[j]);
            value += prior * (at[j] - centre[j]) * (at[j] - centre[j]) / 2;
          }
          return value;
        };
    Minimizer.Result found = Minimizer.search(loss, centre, 1e-9, 500);
    double[] at = found.toArray();
    double fit = logLikelihood(purchases, at, new double[4]);
    double[] parameters = {Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2]), Math.exp(at[3])};
    return new BgNbd(parameters, fit, found.converged());
  }

  /** With its slope by the logarithms of the parameters. */
  private static double logLikelihood(Purchases all, double[] logs, double[] slope) {
    double r = Math.exp(logs[0]);
    double alpha = Math.exp(logs[1]);
    double a = Math.exp(logs[2]);
    double b = Math.exp(logs[3]);
    RisingSums risingR = new RisingSums(r, all.mostRepeats());
    RisingSums risingB = new RisingSums(b, all.mostRepeats());
    RisingSums risingAb = new RisingSums(a + b, all.mostRepeats());
    double sum = 0;
    double dr = 0;
    double dAlpha = 0;
    double da = 0;
    double db = 0;
    for (int i = 0; i < all.customers(); i++) {
      int x = all.repeats(i);
      double end = alpha + all.observed(i);
      double logEnd = Math.log(end);
      double stays = -(r + x) * logEnd;
      double total = stays;
      double left = 0;
      double last = 1;
      double logLast = 0;
      if (x > 0) {
        last = alpha + all.last(i);
        logLast = Math.log(last);
        double leaves = Math.log(a / (b + x - 1)) - (r + x) * logLast;
        double gap = Math.exp(-Math.abs(leaves - stays));
        total = Math.max(leaves, stays) + Math.log1p(gap);
        left = leaves > stays ? 1 / (1 + gap) : gap / (1 + gap);
        db -= left / (b + x - 1);
      }
      double stayed = 1 - left;
      sum += risingR.logs(x) + r * logs[1] + risingB.logs(x) - risingAb.logs(x) + total;
      dr += risingR.inverses(x) + logs[1] - stayed * logEnd - left * logLast;
      dAlpha += r / alpha - (r + x) * (stayed / end + left / last);
      da += left / a - risingAb.inverses(x);
      db += risingB.inverses(x) - risingAb.inverses(x);
    }
    slope[0] = dr * r;
    slope[1] = dAlpha * alpha;
    slope[2] = da * a;
    slope[3] = db * b;
    return sum;
  }

  @Override
  public List<Double> parameters() {
    return List.of(r, alpha, a, b);
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

  private double oddsOfLeaving(int repeats, double last, double observed) {
    if (repeats == 0) {
      return 0;
    }
    double ratio = Math.log((alpha + observed) / (alpha + last));
    return a / (b + repeats - 1) * Math.exp((r + repeats) * ratio);
  }

  @Override
  public double expected(int repeats, double last, double observed, double span) {
    double whole = expected(r + repeats, alpha + observed, b + repeats, span);
    return whole / (1 + oddsOfLeaving(repeats, last, observed));
  }

  @Override
  public double expectedOfNew(double span) {
    return expected(r, alpha, b, span);
  }

  /** Of a customer who is still one, with gamma (shape, rate) and beta (a, stayed) beliefs. */
  private double expected(double shape, double rate, double stayed, double span) {
    double leaving = Math.abs(a - 1) < 1e-7 ? 1 + 1e-7 : a;
    double z = span / (rate + span);
    double c = leaving + stayed - 1;
    double series = Special.hypergeometric(shape, stayed, c, z);
    double share = 1 - Math.exp(shape * Math.log1p(-z)) * series;
    return Math.max(0, c / (leaving - 1) * share);
  }
}
