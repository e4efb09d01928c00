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
    Spent spent = new Spent(counts, means);
    return new GammaGamma(Fit.search((at, slope) -> logLikelihood(spent, at, slope), usual, prior));
  }

  /** With its slope by the logarithms of the parameters. */
  static double logLikelihood(Spent spent, double[] at, double[] slope) {
    double p = Math.exp(at[0]);
    double q = Math.exp(at[1]);
    double v = Math.exp(at[2]);
    double logGammaQ = Special.logGamma(q);
    double digammaQ = Special.digamma(q);
    double sum = 0;
    double dp = 0;
    double dq = 0;
    double dv = 0;
    for (int group = 0; group < spent.groups(); group++) {
      int x = spent.count(group);
      int n = spent.customers(group);
      double px = p * x;
      double logX = Math.log(x);
      double ends = spent.logsAbove(v, group);
      double all = Special.digamma(px + q);
      double known = Special.logGamma(px + q) - Special.logGamma(px) - logGammaQ;
      sum += n * (known + q * at[2] + px * logX);
      sum += (px - 1) * spent.logMeans(group) - (px + q) * ends;
      dp += x * (n * (all - Special.digamma(px) + logX) + spent.logMeans(group) - ends);
      dq += n * (all - digammaQ + at[2]) - ends;
      dv += n * q / v - (px + q) * spent.inversesAbove(v, group);
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
    Spent spent = new Spent(counts, means);
    return Curvature.covariance((at, slope) -> logLikelihood(spent, at, slope), fit.logs(), prior);
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
