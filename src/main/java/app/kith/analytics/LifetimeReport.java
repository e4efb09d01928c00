package app.kith.analytics;

import app.kith.base.Message;
import java.util.List;
import java.util.Map;

/**
 * What customers will be worth, and how that was found.
 *
 * @param level which rung of the ladder carried the estimate
 * @param method the same in words
 * @param parameters by name, empty where no model was fitted
 * @param logLikelihood of the model of repeat purchases; 0 where none was fitted
 * @param customers one for each history, in their order
 * @param orders the sum of expected orders
 * @param value the sum of values
 */
public record LifetimeReport(
    Level level,
    Message method,
    Map<String, Double> parameters,
    double logLikelihood,
    List<LifetimeValue> customers,
    double orders,
    double value) {

  /** Copies map and list. */
  public LifetimeReport {
    parameters = Map.copyOf(parameters);
    customers = List.copyOf(customers);
  }

  /** From the best to the plainest estimate. */
  public enum Level {
    PARETO_NBD,
    BG_NBD,
    OVERALL_RATE
  }
}
