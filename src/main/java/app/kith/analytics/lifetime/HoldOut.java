package app.kith.analytics.lifetime;

import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.engine.lifetime.Spending;
import java.util.List;

/**
 * How a valuation fared against what then happened.
 *
 * @param orders that came in the horizon
 * @param spent on them
 * @param meanError mean absolute error of the orders expected of a customer
 * @param rootError root mean square error of the same
 * @param ownRateError mean absolute error if every customer had gone on at their own past rate
 * @param meanRateError mean absolute error if all had gone on at one mean rate
 * @param spentError mean absolute error of the value of a customer
 * @param held the share of customers whose orders lay within their range
 * @param spentHeld the share of customers whose value lay within its range
 */
public record HoldOut(
    int orders,
    double spent,
    double meanError,
    double rootError,
    double ownRateError,
    double meanRateError,
    double spentError,
    double held,
    double spentHeld) {

  /**
   * Compares.
   *
   * @param histories the customers in the order of the report
   * @param came orders of each in the horizon
   * @param spent on them
   * @param weeks the horizon
   */
  public static HoldOut of(
      LifetimeReport report,
      List<CustomerHistory> histories,
      int[] came,
      double[] spent,
      double weeks) {
    int n = histories.size();
    double mean = weeks * histories.stream().mapToDouble(HoldOut::rate).average().orElse(0);
    int orders = 0;
    double money = 0;
    double absolute = 0;
    double squared = 0;
    double own = 0;
    double same = 0;
    double value = 0;
    double held = 0;
    double spentHeld = 0;
    for (int i = 0; i < n; i++) {
      LifetimeValue one = report.customers().get(i);
      double off = one.orders() - came[i];
      orders += came[i];
      money += spent[i];
      absolute += Math.abs(off);
      squared += off * off;
      own += Math.abs(rate(histories.get(i)) * weeks - came[i]);
      same += Math.abs(mean - came[i]);
      value += Math.abs(one.value() - spent[i]);
      OrderCount.Range some = one.orderRange();
      Spending.Range much = one.range();
      held += some.low() <= came[i] && came[i] <= some.high() ? 1 : 0;
      spentHeld += much.low() <= spent[i] && spent[i] <= much.high() ? 1 : 0;
    }
    double each = Math.max(n, 1);
    return new HoldOut(
        orders,
        money,
        absolute / each,
        Math.sqrt(squared / each),
        own / each,
        same / each,
        value / each,
        held / each,
        spentHeld / each);
  }

  /** Repeat orders a week; none of one who was not observed at all. */
  private static double rate(CustomerHistory history) {
    return history.observedWeeks() > 0 ? history.repeats() / history.observedWeeks() : 0;
  }
}
