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
import app.kith.insight.ModelCard.Mark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects how every model of the workspace fared, and keeps that until something is changed or a
 * day went by. Reads only; slow, so off the UI thread. Thread-safe.
 */
public final class ReportCardService {
  private static final int DAYS = 90;

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

  /** The cards as of a state of the workspace and a day, by their titles. */
  private record Kept(int changes, LocalDate day, Map<Message, ModelCard> cards) {}

  /**
   * A model that can be looked at.
   *
   * @param title what it foretells
   */
  public record Subject(Message title, Function<Watch, ModelCard> look) {}

  /** Every model there is, in the order to look at them. Quick. */
  public List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (CustomerTarget target : forecasts.targets()) {
      subjects.add(new Subject(target.title(DAYS), watch -> forecast(target, watch)));
    }
    subjects.add(new Subject(Message.of("insight.lifetime.title"), this::lifetime));
    subjects.add(new Subject(Message.of("insight.card.recommendations"), this::recommendations));
    return subjects;
  }

  /** The card of a model; slow the first time. */
  public ModelCard card(Subject subject, Watch watch) {
    Map<Message, ModelCard> known = known();
    ModelCard card = known.get(subject.title());
    if (card == null) {
      card = subject.look().apply(watch);
      known.put(subject.title(), card);
    }
    return card;
  }

  /** What is known of the workspace as it is now. */
  private Map<Message, ModelCard> known() {
    int state = changes.get();
    LocalDate today = LocalDate.now(clock);
    Kept known = kept;
    if (known == null || known.changes != state || !known.day.equals(today)) {
      known = new Kept(state, today, new ConcurrentHashMap<>());
      kept = known;
    }
    return known.cards;
  }

  private ModelCard forecast(CustomerTarget target, Watch watch) {
    Message title = target.title(DAYS);
    try {
      ReportCard card = forecasts.card(target, DAYS, watch);
      return new ModelCard(title, card.trusted() ? Mark.USED : Mark.NOT_USED, card.verdict());
    } catch (UserFacingException e) {
      return new ModelCard(title, Mark.TOO_LITTLE_DATA, e.userMessage());
    }
  }

  private ModelCard lifetime(Watch watch) {
    Message title = Message.of("insight.lifetime.title");
    return lifetime
        .check(watch)
        .map(
            check ->
                new ModelCard(title, check.trusted() ? Mark.USED : Mark.NOT_USED, check.verdict()))
        .orElseGet(
            () -> new ModelCard(title, Mark.TOO_LITTLE_DATA, LifetimeInsightService.checkNeeded()));
  }

  private ModelCard recommendations(Watch watch) {
    Message title = Message.of("insight.card.recommendations");
    try {
      RecommendationReport report = recommendations.evaluate(orders.book(), watch);
      return new ModelCard(title, report.useful() ? Mark.USED : Mark.NOT_USED, report.verdict());
    } catch (UserFacingException e) {
      return new ModelCard(title, Mark.TOO_LITTLE_DATA, e.userMessage());
    }
  }
}
