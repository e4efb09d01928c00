package app.kith.analytics.forecast;

import app.kith.analytics.FeatureService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.prediction.Folds;
import app.kith.analytics.prediction.Forecaster;
import app.kith.analytics.prediction.PredictionKind;
import app.kith.analytics.prediction.PredictionService;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Foretells what customers will do in the span ahead. Learns from up to four spans before now, each
 * with what was known when it began. Reads only; call it off the UI thread.
 */
public final class CustomerForecastService {
  private static final int MOST_SPANS = 5;
  private static final int FEWEST_SPANS = 2;
  private static final int FOLDS = 5;
  private static final int FEWEST_OF_EACH = 20;
  private static final long SEED = 42;
  private static final Set<PredictionKind> KINDS =
      EnumSet.of(PredictionKind.LOGISTIC, PredictionKind.BOOSTING);

  private final Database database;
  private final FeatureService features;
  private final Clock clock;
  private final PredictionService predictions;
  private final OutcomeRepository outcomes = new OutcomeRepository();

  /** Over one workspace. */
  public CustomerForecastService(Database database, FeatureService features, Clock clock) {
    this.database = database;
    this.features = features;
    this.clock = clock;
    this.predictions = new PredictionService(clock, SEED);
  }

  /**
   * Foretells the span ahead, and first, as a test, the last span from what was known before it.
   *
   * @param days the length of a span, 1 or more
   * @param leftOut names of features that must not be learnt from
   * @throws UserFacingException if there are too few orders to learn from
   */
  public CustomerForecast forecast(
      CustomerTarget target, int days, Set<String> leftOut, Watch watch) {
    Instant now = clock.instant();
    List<Snapshot> past = past(target, days, now);
    if (past.size() < FEWEST_SPANS) {
      throw new UserFacingException(
          Message.of("prediction.error.short_history", (FEWEST_SPANS + 1) * days));
    }
    watch.report(0.1);
    Snapshot ahead = Snapshot.of(features.features(now), target, days, Set.of());
    List<Snapshot> all = new ArrayList<>(past);
    all.add(ahead);
    List<String> names = Snapshot.common(all, leftOut);
    ReportCard card = card(target, past, names, now, days, watch.part(0.1, 0.5));
    Snapshot learnt = Snapshot.stacked(past, names);
    Forecaster forecaster = train(learnt, watch.part(0.5, 1));
    double[] byRule =
        NaiveRule.of(Snapshot.stacked(past, Snapshot.common(all, Set.of())), target, days)
            .chances(ahead.table());
    return new CustomerForecast(
        card, forecaster, learnt.table().ids(), Snapshot.stacked(List.of(ahead), names), byRule);
  }

  /** The spans before now, the last one first, as far as enough happened in them. */
  private List<Snapshot> past(CustomerTarget target, int days, Instant now) {
    Instant first = database.read(open -> outcomes.first(open, target));
    List<Snapshot> past = new ArrayList<>();
    for (int back = 1; back <= MOST_SPANS; back++) {
      Instant from = now.minus(Duration.ofDays((long) days * back));
      Instant to = from.plus(Duration.ofDays(days));
      if (!from.isAfter(first)) {
        break;
      }
      Set<Long> active = database.read(open -> outcomes.active(open, target, from, to));
      Snapshot snapshot = Snapshot.of(features.features(from), target, days, active);
      int yes = snapshot.yes();
      if (Math.min(yes, snapshot.rows() - yes) < FEWEST_OF_EACH) {
        break;
      }
      past.add(snapshot);
    }
    return past;
  }

  /** The last span foretold from those before it. */
  private ReportCard card(
      CustomerTarget target,
      List<Snapshot> past,
      List<String> names,
      Instant now,
      int days,
      Watch watch) {
    Snapshot last = past.getFirst();
    List<Snapshot> before = past.subList(1, past.size());
    Forecaster then = train(Snapshot.stacked(before, names), watch);
    double[] foretold = then.probabilities(Snapshot.stacked(List.of(last), names).observations());
    NaiveRule rule =
        NaiveRule.of(Snapshot.stacked(before, Snapshot.common(past, Set.of())), target, days);
    Instant from = now.minus(Duration.ofDays(days));
    return ReportCard.of(from, now, last, foretold, rule.chances(last.table()));
  }

  private Forecaster train(Snapshot learnt, Watch watch) {
    Folds folds = Folds.byPerson(learnt.table().ids(), FOLDS, SEED);
    return predictions.train(learnt.observations(), KINDS, folds, watch);
  }
}
