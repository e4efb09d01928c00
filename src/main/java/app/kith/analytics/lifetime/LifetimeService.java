package app.kith.analytics.lifetime;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.lifetime.GammaGamma;
import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.lifetime.LifetimeReport.Level;
import app.kith.analytics.lifetime.LifetimeReport.Parameters;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers without a contract will be worth: Pareto/NBD or BG/NBD, failing these a rate for
 * each kind of customer, failing that one rate for all, times Gamma-Gamma. Never a number of a
 * search that did not end. Without state.
 */
public final class LifetimeService {
  /** About eight times of ten the orders lie within their range. */
  private static final double HELD = 0.8;

  /** Fewer customers than this cannot tell by a back-test which model suits the shop. */
  private static final int FEWEST_TO_COMPARE = 200;

  /**
   * Values every customer by the best estimate that these customers can carry.
   *
   * @param histories at least one
   * @throws UserFacingException if nobody has bought yet
   */
  public LifetimeReport value(List<CustomerHistory> histories, LifetimeTerms terms, Watch watch) {
    return value(histories, terms, Level.PARETO_NBD, watch);
  }

  /**
   * Values every customer.
   *
   * @param highest the estimate to begin with; if the customers cannot carry it, a plainer one is
   *     taken
   */
  public LifetimeReport value(
      List<CustomerHistory> histories, LifetimeTerms terms, Level highest, Watch watch) {
    if (histories.isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_orders"));
    }
    watch.check();
    RepeatEstimate estimate = RepeatEstimate.from(highest, histories);
    watch.check();
    watch.report(0.7);
    return report(estimate, histories, terms);
  }

  /**
   * The estimate that would have foreseen the last third of the purchases best, tried on the two
   * thirds before them.
   *
   * @param end the last day that counts
   * @return Pareto/NBD where there are too few customers to tell
   */
  public Level bestOn(PurchaseLog log, LocalDate end, Watch watch) {
    long days = log.first().map(first -> first.until(end, ChronoUnit.DAYS)).orElse(0L);
    LocalDate cut = end.minusDays(days / 3);
    List<CustomerHistory> before = log.histories(cut);
    if (before.size() < FEWEST_TO_COMPARE) {
      return Level.PARETO_NBD;
    }
    int[] came = log.purchasesBetween(before, cut, end);
    double weeks = cut.until(end, ChronoUnit.DAYS) / 7.0;
    Level best = Level.PARETO_NBD;
    double least = Double.POSITIVE_INFINITY;
    for (Level level : Level.values()) {
      watch.check();
      RepeatEstimate estimate = RepeatEstimate.from(level, before);
      double error = 0;
      for (int i = 0; i < came.length; i++) {
        error += Math.abs(estimate.orders().of(before.get(i), weeks).expected() - came[i]);
      }
      if (error < least) {
        least = error;
        best = level;
      }
    }
    return best;
  }

  private static LifetimeReport report(
      RepeatEstimate estimate, List<CustomerHistory> histories, LifetimeTerms terms) {
    GammaGamma worth =
        GammaGamma.fit(
            histories.stream().mapToInt(CustomerHistory::repeats).toArray(),
            histories.stream().mapToDouble(CustomerHistory::meanValue).toArray(),
            RepeatEstimate.prior(histories));
    boolean known = histories.stream().anyMatch(h -> h.repeats() > 0 && h.meanValue() > 0);
    boolean priced = known && worth.sound() && !estimate.parameters().values().isEmpty();
    double typical = typicalOrder(histories);
    List<LifetimeValue> customers = new ArrayList<>();
    for (CustomerHistory h : histories) {
      double price = priced ? worth.expected(h.repeats(), h.meanValue()) : typical;
      customers.add(one(h, estimate.orders().of(h, terms.horizonWeeks()), price, terms));
    }
    return new LifetimeReport(
        estimate.level(),
        estimate.method(),
        estimate.parameters(),
        priced ? RepeatEstimate.named(List.of("p", "q", "v"), worth.fit()) : Parameters.NONE,
        customers,
        customers.stream().mapToDouble(LifetimeValue::orders).sum(),
        customers.stream().mapToDouble(LifetimeValue::value).sum());
  }

  private static LifetimeValue one(
      CustomerHistory history, OrderCount count, double price, LifetimeTerms terms) {
    OrderCount.Range range = count.range(HELD);
    double each = price * terms.presentShare();
    return new LifetimeValue(
        history.id(),
        count.alive(),
        count.expected(),
        range.low(),
        range.high(),
        price,
        count.expected() * each,
        range.low() * each,
        range.high() * each);
  }

  private static double typicalOrder(List<CustomerHistory> histories) {
    double money = 0;
    double orders = 0;
    for (CustomerHistory h : histories) {
      money += h.firstValue() + h.repeats() * h.meanValue();
      orders += 1.0 + h.repeats();
    }
    return money / orders;
  }
}
