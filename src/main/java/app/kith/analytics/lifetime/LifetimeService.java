package app.kith.analytics.lifetime;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.engine.lifetime.Spending;
import app.kith.analytics.lifetime.LifetimeReport.Level;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What customers without a contract will be worth: MBG/CNBD-k, Pareto/NBD or BG/NBD, failing these
 * a rate for each kind of customer, failing that one rate for all, times Gamma-Gamma. Never a
 * number of a search that did not end. Without state.
 */
public final class LifetimeService {
  private static final int MOST_LOOKS_BACK = 4;

  /** About so many customers, evenly picked, tell it as well as all. */
  private static final int ENOUGH_TO_COMPARE = 20_000;

  /** Fewer customers than this cannot tell by a back-test which model suits the shop. */
  public static final int FEWEST_TO_COMPARE = 200;

  /**
   * Values every customer by the best estimate that these customers can carry.
   *
   * @param histories at least one
   * @throws UserFacingException if nobody has bought yet
   */
  public LifetimeReport value(List<CustomerHistory> histories, LifetimeTerms terms, Watch watch) {
    return value(histories, terms, Level.MBG_CNBD, watch);
  }

  /**
   * Values every customer.
   *
   * @param highest the estimate to begin with; if the customers cannot carry it, a plainer one is
   *     taken
   */
  public LifetimeReport value(
      List<CustomerHistory> histories, LifetimeTerms terms, Level highest, Watch watch) {
    return value(histories, terms, highest, Misfit.USUAL, watch);
  }

  /**
   * Values every customer of a shop of which it is known how far sums were off before.
   *
   * @param misfit of sums over the same horizon
   */
  public LifetimeReport value(
      List<CustomerHistory> histories,
      LifetimeTerms terms,
      Level highest,
      Misfit misfit,
      Watch watch) {
    if (histories.isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_orders"));
    }
    watch.check();
    RepeatEstimate estimate = RepeatEstimate.from(highest, histories);
    watch.check();
    return report(estimate, histories, terms, misfit, watch.part(0.6, 1));
  }

  /**
   * The estimate that would have foreseen the last third of the purchases best, tried on the two
   * thirds before them.
   *
   * @param end the last day that counts
   * @return the highest where there are too few customers to tell
   */
  public Level bestOn(PurchaseLog log, LocalDate end, Watch watch) {
    LocalDate cut = cut(log, end);
    List<CustomerHistory> before = CustomerHistory.evenly(log.histories(cut), ENOUGH_TO_COMPARE);
    if (before.size() < FEWEST_TO_COMPARE) {
      return Level.MBG_CNBD;
    }
    int[] came = log.purchasesBetween(before, cut, end);
    double weeks = cut.until(end, ChronoUnit.DAYS) / 7.0;
    Level best = Level.MBG_CNBD;
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

  /** True if there are enough customers for {@link #bestOn} to tell. */
  public boolean compares(PurchaseLog log, LocalDate end) {
    return log.histories(cut(log, end)).size() >= FEWEST_TO_COMPARE;
  }

  /**
   * How far sums over a span were off before: each earlier span as long, at most four, is foretold
   * from what came before it.
   *
   * @param end the last day that counts
   * @param highest the estimate to begin with
   * @param weeks the span
   */
  public Misfit misfit(PurchaseLog log, LocalDate end, Level highest, double weeks, Watch watch) {
    long days = Math.round(7 * weeks);
    LocalDate first = log.first().orElse(end).plusDays(days);
    List<Misfit.Past> past = new ArrayList<>();
    for (int back = 1; back <= MOST_LOOKS_BACK; back++) {
      LocalDate from = end.minusDays(days * back);
      List<CustomerHistory> before = CustomerHistory.evenly(log.histories(from), ENOUGH_TO_COMPARE);
      if (from.isBefore(first) || before.size() < FEWEST_TO_COMPARE) {
        break;
      }
      Watch part = watch.part((back - 1.0) / MOST_LOOKS_BACK, (double) back / MOST_LOOKS_BACK);
      LifetimeTerms full = LifetimeTerms.weeks(days / 7.0);
      LifetimeReport report = value(before, full, highest, Misfit.NONE, part);
      double came = Arrays.stream(log.spentBetween(before, from, from.plusDays(days))).sum();
      if (came > 0 && report.value() > 0) {
        past.add(new Misfit.Past(from, report.value(), came, report.total().variance()));
      }
    }
    return Misfit.learnt(past);
  }

  private static LocalDate cut(PurchaseLog log, LocalDate end) {
    long days = log.first().map(first -> first.until(end, ChronoUnit.DAYS)).orElse(0L);
    return end.minusDays(days / 3);
  }

  private static LifetimeReport report(
      RepeatEstimate estimate,
      List<CustomerHistory> histories,
      LifetimeTerms terms,
      Misfit misfit,
      Watch watch) {
    PriceEstimate prices = PriceEstimate.of(histories, estimate.model() != null);
    watch.report(0.4);
    List<LifetimeValue> customers =
        histories.parallelStream()
            .map(
                h -> {
                  watch.check();
                  OrderCount count = estimate.orders().of(h, terms.horizonWeeks());
                  return new LifetimeValue(
                      h.id(), new Spending(count, prices.of(h)), terms.presentShare());
                })
            .toList();
    watch.report(0.9);
    return new LifetimeReport(
        estimate.level(),
        estimate.method(),
        estimate.parameters(),
        prices.parameters(),
        customers,
        customers.stream().mapToDouble(LifetimeValue::orders).sum(),
        customers.stream().mapToDouble(LifetimeValue::value).sum(),
        ModelDoubt.of(estimate, prices, histories, terms.horizonWeeks(), misfit));
  }
}
