package app.kith.analytics;

import java.util.List;

/**
 * How raw values of features come onto the scale that a model was learnt on.
 *
 * @param logarithm true takes sign(x) log(1 + |x|) first
 * @param fills what stands for a missing value, by feature
 * @param origins what is taken off, by feature
 * @param spreads what is divided by, by feature; 0 makes every value 0
 */
public record Scaling(
    boolean logarithm, List<Double> fills, List<Double> origins, List<Double> spreads) {
  /** Copies the lists. */
  public Scaling {
    fills = List.copyOf(fills);
    origins = List.copyOf(origins);
    spreads = List.copyOf(spreads);
  }

  /** A raw value of a feature on the model's scale. */
  public double scaled(int feature, double raw) {
    double known = Double.isFinite(raw) ? raw : fills.get(feature);
    double value = logarithm ? Math.signum(known) * Math.log1p(Math.abs(known)) : known;
    double spread = spreads.get(feature);
    return spread == 0 ? 0 : (value - origins.get(feature)) / spread;
  }
}
