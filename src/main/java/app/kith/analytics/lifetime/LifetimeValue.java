package app.kith.analytics.lifetime;

import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.engine.lifetime.Spending;

/**
 * What to expect of one customer. Ranges are worked out when they are asked for: they take far
 * longer than all the rest.
 *
 * @param id who
 * @param spending how many orders to expect in the horizon, and what they come to
 * @param worth what money of the horizon is worth today, as a share of it: margin and discount
 */
public record LifetimeValue(long id, Spending spending, double worth) {
  /** How often a range holds the true figure. */
  private static final double HELD = 0.8;

  /** The chance that the customer is still one, 0 to 1. */
  public double alive() {
    return spending.count().alive();
  }

  /** Orders to expect in the horizon. */
  public double orders() {
    return spending.count().expected();
  }

  /** In about eight cases of ten so many orders come. */
  public OrderCount.Range orderRange() {
    return spending.count().range(HELD);
  }

  /** Value of one order to expect. */
  public double orderValue() {
    return spending.price().expected();
  }

  /** Discounted margin of all these orders. */
  public double value() {
    return spending.expected() * worth;
  }

  /**
   * In about eight cases of ten the value lies between: neither how many orders come nor what each
   * is worth is certain.
   */
  public Spending.Range range() {
    Spending.Range money = spending.range(HELD);
    return new Spending.Range(money.low() * worth, money.high() * worth);
  }

  /** The standard deviation of the value. */
  public double deviation() {
    return Math.sqrt(spending.variance()) * worth;
  }
}
