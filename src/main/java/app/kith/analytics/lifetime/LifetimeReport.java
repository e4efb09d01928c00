package app.kith.analytics.lifetime;

import app.kith.base.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers will be worth, and how that was found.
 *
 * @param level which rung of the ladder carried the estimate of orders
 * @param method the same in words
 * @param repeats the model of repeat purchases; empty where none was fitted
 * @param worth the model of what an order is worth; empty where none was fitted
 * @param customers one for each history, in their order
 * @param orders the sum of expected orders
 * @param value the sum of values
 * @param doubt how far the models' parameters may lead every sum astray
 */
public record LifetimeReport(
    Level level,
    Message method,
    Parameters repeats,
    Parameters worth,
    List<LifetimeValue> customers,
    double orders,
    double value,
    ModelDoubt doubt) {

  /** Copies the list. */
  public LifetimeReport {
    customers = List.copyOf(customers);
  }

  /** What all customers together will bring. */
  public LifetimeTotal total() {
    return total(customers);
  }

  /** What some of the customers together will bring. */
  public LifetimeTotal total(List<LifetimeValue> some) {
    double sum = some.stream().mapToDouble(LifetimeValue::value).sum();
    double chance = some.stream().mapToDouble(one -> one.deviation() * one.deviation()).sum();
    return LifetimeTotal.of(sum, chance, doubt);
  }

  /** From the best to the plainest estimate. */
  public enum Level {
    /** Where customers buy at regular times. */
    MBG_CNBD,
    PARETO_NBD,
    BG_NBD,
    /** One rate for those who came back and one for those who did not yet. */
    SEGMENT_RATE,
    OVERALL_RATE;

    /** True if it tells from a customer's silence how likely they are one still. */
    public boolean seesWhoLeft() {
      return this == MBG_CNBD || this == PARETO_NBD || this == BG_NBD;
    }
  }

  /**
   * A fitted model's figures.
   *
   * @param values by the names of the model's paper, in its order
   * @param logLikelihood of what was observed; 0 where there is no model
   */
  public record Parameters(Map<String, Double> values, double logLikelihood) {
    /** Of no model. */
    static final Parameters NONE = new Parameters(Map.of(), 0);

    /** Copies the map, in its order. */
    public Parameters {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
