package app.kith.insight;

import app.kith.analytics.lifetime.HoldOut;
import app.kith.analytics.lifetime.LifetimeTotal;
import app.kith.base.Message;
import java.time.LocalDate;

/**
 * What the model would have said some months ago, against what came since.
 *
 * @param from when it was foretold
 * @param customers how many were there then
 * @param foretold what they would bring by today, in full value
 * @param then what they did, and how far a rule of thumb was off
 */
public record LifetimeCheck(LocalDate from, int customers, LifetimeTotal foretold, HoldOut then) {

  /** True if the model missed a customer's orders by less than going on at one's own rate does. */
  public boolean trusted() {
    return then.meanError() <= Math.min(then.ownRateError(), then.meanRateError());
  }

  /** In words. */
  public Message verdict() {
    return Message.of(
        trusted() ? "insight.check.won" : "insight.check.lost",
        from.toString(),
        customers,
        foretold.value(),
        foretold.low(),
        foretold.high(),
        then.spent(),
        then.meanError(),
        Math.min(then.ownRateError(), then.meanRateError()),
        then.spentHeld());
  }
}
