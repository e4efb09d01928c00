package app.kith.analytics.lifetime;

/**
 * What all customers together will bring.
 *
 * @param value discounted margin to expect
 * @param low in about eight cases of ten it is at least so much,
 * @param high and at most so much
 */
public record LifetimeTotal(double value, double low, double high) {
  /** Eight cases of ten lie within so many deviations. */
  private static final double WITHIN = 1.2816;

  /**
   * A total with two sources of doubt; log-normal, as sums of money are skewed and never below 0.
   *
   * @param chance the variance that remains if the models were right
   * @param model how far the models' parameters may lead it astray
   */
  static LifetimeTotal of(double value, double chance, ModelDoubt model) {
    if (!(value > 0)) {
      return new LifetimeTotal(0, 0, 0);
    }
    double luck = Math.log1p(chance / (value * value));
    double middle = value * Math.exp(model.shift() - luck / 2);
    double spread = luck + model.deviation() * model.deviation();
    double factor = Math.exp(WITHIN * Math.sqrt(spread));
    return new LifetimeTotal(value, middle / factor, middle * factor);
  }

  /** The variance of its logarithm, as the range tells it; 0 of nothing. */
  double variance() {
    double deviation = low > 0 ? Math.log(high / low) / (2 * WITHIN) : 0;
    return deviation * deviation;
  }
}
