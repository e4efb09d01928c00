package app.kith.insight;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.forecast.ReportCard;
import app.kith.analytics.recommend.RecommendationReport;
import app.kith.analytics.recommend.RecommendationService;
import app.kith.analytics.recommend.ShopOrderService;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.history.History;
import app.kith.insight.ReportCards.Card;
import app.kith.insight.ReportCards.Mark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Collects how every model of the workspace fared, and keeps that until something is changed or a
 * day went by. Reads only; slow, so off the UI thread. Thread-safe.
 */
public final class ReportCardService {
  private static final int DAYS = 90;
  private static final double FORECASTS = 0.6;

  private final CustomerForecastService forecasts;
  private final LifetimeInsightService lifetime;
  private final ShopOrderService orders;
  private final Clock clock;
  private final RecommendationService recommendations = new RecommendationService();
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable Kept kept;

  /**
   * Over one workspace.
   *
   * @param history tells of changes
   */
  public ReportCardService(
      CustomerForecastService forecasts,
      LifetimeInsightService lifetime,
      ShopOrderService orders,
      History history,
      Clock clock) {
    this.forecasts = forecasts;
    this.lifetime = lifetime;
    this.orders = orders;
    this.clock = clock;
    history.onCommitted(_ -> changes.incrementAndGet());
  }

  /** The cards as of a state of the workspace and a day. */
  private record Kept(int changes, LocalDate day, ReportCards cards) {}

  /** The cards of all models. */
  public ReportCards cards(Watch watch) {
    int state = changes.get();
    LocalDate today = LocalDate.now(clock);
    Kept known = kept;
    if (known != null && known.changes == state && known.day.equals(today)) {
      return known.cards;
    }
    ReportCards found = collected(watch);
    kept = new Kept(state, today, found);
    return found;
  }

  private ReportCards collected(Watch watch) {
    List<Card> cards = new ArrayList<>();
    List<CustomerTarget> targets = forecasts.targets();
    for (int t = 0; t < targets.size(); t++) {
      double done = FORECASTS * t / targets.size();
      cards.add(forecast(targets.get(t), watch.part(done, done + FORECASTS / targets.size())));
    }
    cards.add(lifetime(watch.part(0.6, 0.7)));
    cards.add(recommendations(watch.part(0.7, 1)));
    return new ReportCards(cards);
  }

  private Card forecast(CustomerTarget target, Watch watch) {
    Message title = target.title(DAYS);
    try {
      ReportCard card = forecasts.forecast(target, DAYS, Set.of(), watch).card();
      return new Card(title, card.trusted() ? Mark.USED : Mark.NOT_USED, card.verdict());
    } catch (UserFacingException e) {
      return new Card(title, Mark.TOO_LITTLE_DATA, e.userMessage());
    }
  }

  private Card lifetime(Watch watch) {
    Message title = Message.of("insight.lifetime.title");
    return lifetime
        .check(watch)
        .map(check -> new Card(title, check.trusted() ? Mark.USED : Mark.NOT_USED, check.verdict()))
        .orElseGet(
            () -> new Card(title, Mark.TOO_LITTLE_DATA, LifetimeInsightService.checkNeeded()));
  }

  private Card recommendations(Watch watch) {
    Message title = Message.of("insight.card.recommendations");
    try {
      RecommendationReport report = recommendations.evaluate(orders.book(), watch);
      return new Card(title, report.useful() ? Mark.USED : Mark.NOT_USED, report.verdict());
    } catch (UserFacingException e) {
      return new Card(title, Mark.TOO_LITTLE_DATA, e.userMessage());
    }
  }
}
