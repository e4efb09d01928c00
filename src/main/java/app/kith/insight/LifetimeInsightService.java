package app.kith.insight;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.lifetime.CustomerHistory;
import app.kith.analytics.lifetime.HoldOut;
import app.kith.analytics.lifetime.LifetimeReport;
import app.kith.analytics.lifetime.LifetimeReport.Level;
import app.kith.analytics.lifetime.LifetimeService;
import app.kith.analytics.lifetime.LifetimeTerms;
import app.kith.analytics.lifetime.Misfit;
import app.kith.analytics.lifetime.PurchaseLog;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.base.Message;
import app.kith.base.Remembered;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * What customers will be worth, and how far to trust it. Works nothing out twice while the
 * purchases stay as they are. Reads only; off the UI thread.
 */
public final class LifetimeInsightService {
  /** The spans ahead, in months. */
  public static final List<Integer> MONTHS = List.of(3, 6, 12);

  private static final double WEEKS_A_MONTH = 52.1775 / 12;
  private static final int CHECK_MONTHS = 3;
  private static final int FEWEST_TO_CHECK = 20;

  private static final int MOST_KEPT = 4;

  private final PurchaseService purchases;
  private final Clock clock;
  private final Remembered<PurchaseLog, Wish, LifetimeInsight> valued = new Remembered<>(MOST_KEPT);
  private final Remembered<PurchaseLog, LocalDate, Optional<LifetimeCheck>> checked =
      new Remembered<>(1);
  private final LifetimeService lifetime = new LifetimeService();

  /** Over one workspace's purchases. */
  public LifetimeInsightService(PurchaseService purchases, Clock clock) {
    this.purchases = purchases;
    this.clock = clock;
  }

  private record Wish(LocalDate today, double margin, double discount) {}

  /**
   * Values every customer for 3, 6 and 12 months.
   *
   * @param margin what is left of an order's value, 0 to 1
   * @param discount by how much money a year later is worth less
   * @throws app.kith.base.UserFacingException if nobody has bought yet
   */
  public LifetimeInsight value(double margin, double discount, Watch watch) {
    PurchaseLog log = purchases.purchases();
    Wish wish = new Wish(LocalDate.now(clock), margin, discount);
    return valued.get(log, wish, () -> value(log, wish, watch));
  }

  private LifetimeInsight value(PurchaseLog log, Wish wish, Watch watch) {
    LocalDate today = wish.today;
    List<CustomerHistory> histories = log.histories(today);
    Level level = lifetime.bestOn(log, today, watch.part(0, 0.3));
    List<LifetimeInsight.Horizon> horizons = new ArrayList<>();
    List<Misfit> misfits = new ArrayList<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      int months = MONTHS.get(i);
      double weeks = months * WEEKS_A_MONTH;
      LifetimeTerms terms = new LifetimeTerms(weeks, wish.margin, wish.discount);
      Watch part = watch.part(0.3 + 0.2 * i, 0.5 + 0.2 * i);
      Misfit misfit = lifetime.misfit(log, today, level, weeks, part.part(0, 0.5));
      misfits.add(misfit);
      horizons.add(
          new LifetimeInsight.Horizon(
              months, lifetime.value(histories, terms, level, misfit, part.part(0.5, 1))));
    }
    LifetimeReport report = horizons.getLast().report();
    List<Message> why = new ArrayList<>(List.of(report.method()));
    why.add(
        lifetime.compares(log, today)
            ? Message.of("insight.lifetime.compared")
            : Message.of("insight.lifetime.not_compared", LifetimeService.FEWEST_TO_COMPARE));
    before(misfits.getFirst().past()).ifPresent(why::add);
    return new LifetimeInsight(histories, horizons, why, check(log, today, watch.part(0.9, 1)));
  }

  /** What earlier sums over the shortest span came to; empty where the past is too short. */
  private static Optional<Message> before(List<Misfit.Past> past) {
    DoubleSummaryStatistics shares =
        past.stream().mapToDouble(Misfit.Past::share).summaryStatistics();
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "insight.lifetime.before",
                past.size(),
                MONTHS.getFirst(),
                shares.getMin(),
                shares.getMax()));
  }

  /**
   * What the model would have said a quarter ago, against what came; empty if that is too early.
   */
  Optional<LifetimeCheck> check(Watch watch) {
    return check(purchases.purchases(), LocalDate.now(clock), watch);
  }

  private Optional<LifetimeCheck> check(PurchaseLog log, LocalDate today, Watch watch) {
    return checked.get(log, today, () -> back(log, today, watch));
  }

  /** Stands where the workspace stood a quarter ago, and looks ahead from there. */
  private Optional<LifetimeCheck> back(PurchaseLog log, LocalDate today, Watch watch) {
    LocalDate from = today.minusMonths(CHECK_MONTHS);
    List<CustomerHistory> before = log.histories(from);
    boolean longEnough =
        log.first().map(first -> first.isBefore(from.minusMonths(CHECK_MONTHS))).orElse(false);
    if (before.size() < FEWEST_TO_CHECK || !longEnough) {
      return Optional.empty();
    }
    double weeks = ChronoUnit.DAYS.between(from, today) / 7.0;
    PurchaseLog known = log.until(from);
    Level level = lifetime.bestOn(known, from, watch);
    Misfit misfit = lifetime.misfit(known, from, level, weeks, watch);
    LifetimeReport report =
        lifetime.value(before, LifetimeTerms.weeks(weeks), level, misfit, watch);
    HoldOut then =
        HoldOut.of(
            report,
            before,
            log.purchasesBetween(before, from, today),
            log.spentBetween(before, from, today),
            weeks);
    return Optional.of(new LifetimeCheck(from, before.size(), report.total(), then));
  }

  /** How long and how many are needed before the model can be checked. */
  public static Message checkNeeded() {
    return Message.of("insight.check.needed", FEWEST_TO_CHECK, 2 * CHECK_MONTHS);
  }
}
