package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;
import java.util.stream.IntStream;

/**
 * The Gamma-Gamma model of what a purchase is worth (Fader, Hardie, Lee 2005; Fader and Hardie
 * 2013): amounts vary around a mean of the customer's own, and these means vary between customers.
 */
public final class GammaGamma {
  private final Fit fit;
  private final double p;
  private final double q;
  private final double v;

  private GammaGamma(Fit fit) {
    this.fit = fit;
    this.p = fit.parameter(0);
    this.q = fit.parameter(1);
    this.v = fit.parameter(2);
  }

  /** A model of known parameters p, q, v. */
  public static GammaGamma of(double p, double q, double v) {
    return new GammaGamma(Fit.of(p, q, v));
  }

  /**
   * Maximum likelihood over the customers with at least one counted purchase of positive value.
   *
   * @param counts purchases that the mean is taken over
   * @param means mean value of a purchase
   * @param prior as in {@link Fit#search}
   */
  public static GammaGamma fit(int[] counts, double[] means, double prior) {
    double typical =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] > 0 && means[i] > 0)
            .mapToDouble(i -> means[i])
            .average()
            .orElse(1);
    double[] usual = {4, 3, typical / 2};
    return new GammaGamma(
        Fit.search((at, slope) -> logLikelihood(counts, means, at, slope), usual, prior));
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
  public Fit fit() {
    return fit;
  }

  /** True if the search ended and the mean over all customers is finite. */
  public boolean sound() {
    return fit.sound() && q > 1;
  }

  /** What is known of the value of a customer's next purchase. */
  public PriceBelief belief(int count, double mean) {
    return new PriceBelief(p, p * count + q, v + count * mean);
  }

  /** How far the logarithms of the parameters may be off; see {@link Curvature#covariance}. */
  public double[][] covariance(int[] counts, double[] means, double prior) {
    return Curvature.covariance(
        (at, slope) -> logLikelihood(counts, means, at, slope), fit.logs(), prior);
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
