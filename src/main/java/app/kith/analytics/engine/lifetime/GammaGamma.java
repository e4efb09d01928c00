package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Minimizer;
import app.kith.analytics.engine.Special;
import java.util.List;

/**
 * The Gamma-Gamma model of what a purchase is worth (Fader, Hardie, Lee 2005; Fader and Hardie
 * 2013): amounts vary around a mean of the customer's own, and these means vary between customers.
 */
public final class GammaGamma {
  private final double p;
  private final double q;
  private final double v;
  private final double logLikelihood;
  private final boolean converged;

  private GammaGamma(double[] values, double logLikelihood, boolean converged) {
    this.p = values[0];
    this.q = values[1];
    this.v = values[2];
    this.logLikelihood = logLikelihood;
    this.converged = converged;
  }

  /** A model of known parameters p, q, v. */
  public static GammaGamma of(double p, double q, double v) {
    return new GammaGamma(new double[] {p, q, v}, Double.NaN, true);
  }

  /**
   * Maximum likelihood over the customers with at least one counted purchase of positive value.
   *
   * @param counts purchases that the mean is taken over
   * @param means mean value of a purchase
   * @param prior as in {@link BgNbd#fit}
   */
  public static GammaGamma fit(int[] counts, double[] means, double prior) {
    double typical = 0;
    int used = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && means[i] > 0) {
        typical += means[i];
        used++;
      }
    }
    typical = used == 0 ? 1 : typical / used;
    double[] centre = {Math.log(4), Math.log(3), Math.log(typical / 2)};
    Minimizer.Slope loss =
        (at, slope) -> {
          double value = -logLikelihood(counts, means, at, slope);
          for (int j = 0; j < 3; j++) {
            slope[j] = -slope[j] + prior * (at[j] - centre[j]);
            value += prior * (at[j] - centre[j]) * (at[j] - centre[j]) / 2;
          }
          return value;
        };
    Minimizer.Result found = Minimizer.search(loss, centre, 1e-9, 500);
    double[] at = found.toArray();
    double fit = logLikelihood(counts, means, at, new double[3]);
    double[] values = {Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2])};
    return new GammaGamma(values, fit, found.converged());
  }

  private static double logLikelihood(int[] counts, double[] means, double[] at, double[] slope) {
    double p = Math.exp(at[0]);
    double q = Math.exp(at[1]);
    double v = Math.exp(at[2]);
    double logGammaQ = Special.logGamma(q);
    double digammaQ = Special.digamma(q);
    double sum = 0;
    double dp = 0;
    double dq = 0;
    double dv = 0;
    for (int i = 0; i < counts.length; i++) {
      int x = counts[i];
      double m = means[i];
      if (x == 0 || !(m > 0)) {
        continue;
      }
      double px = p * x;
      double end = Math.log(v + x * m);
      double all = Special.digamma(px + q);
      sum += Special.logGamma(px + q) - Special.logGamma(px) - logGammaQ + q * at[2];
      sum += (px - 1) * Math.log(m) + px * Math.log(x) - (px + q) * end;
      dp += x * (all - Special.digamma(px) + Math.log(m) + Math.log(x) - end);
      dq += all - digammaQ + at[2] - end;
      dv += q / v - (px + q) / (v + x * m);
    }
    slope[0] = dp * p;
    slope[1] = dq * q;
    slope[2] = dv * v;
    return sum;
  }

  /** The parameters p, q, v. */
  public List<Double> parameters() {
    return List.of(p, q, v);
  }

  /** The logarithm of the likelihood of what was observed. */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** True if the search for the parameters came to an end. */
  public boolean converged() {
    return converged;
  }

  /** The value of a purchase to expect of a customer. */
  public double expected(int count, double mean) {
    double weight = p * count + q - 1;
    return weight > 0 ? p * (v + count * mean) / weight : mean;
  }

  /** The mean value of a purchase over all customers; infinite if q is 1 or less. */
  public double populationMean() {
    return q > 1 ? p * v / (q - 1) : Double.POSITIVE_INFINITY;
  }
}
