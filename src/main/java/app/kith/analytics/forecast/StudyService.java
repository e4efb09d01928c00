package app.kith.analytics.forecast;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.engine.Chance;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a forecast is learnt from and tested on. Reads only. */
final class StudyService {
  private static final int MOST_SPANS = 5;
  private static final int FEWEST_SPANS = 2;
  private static final int FEWEST_OF_EACH = 20;

  /** Of more rows so many are learnt from: learning takes longer than anybody waits. */
  static final int MOST_LEARNT = 30_000;

  private static final int PARTS = 5;
  private static final long SEED = 42;

  private final Database database;
  private final FeatureService features;
  private final ZoneId zone;
  private final OutcomeRepository outcomes = new OutcomeRepository();

  /**
   * Over one workspace.
   *
   * @param zone decides when a day begins
   */
  StudyService(Database database, FeatureService features, ZoneId zone) {
    this.zone = zone;
    this.database = database;
    this.features = features;
  }

  /**
   * What there is to learn a target from.
   *
   * @throws UserFacingException if it is too little
   */
  Study study(CustomerTarget target, int days, Instant now) {
    return target instanceof FieldTarget field ? field(field, now) : spans(target, days, now);
  }

  /** Up to five spans before this morning, the last of them as the test. */
  private Study spans(CustomerTarget target, int days, Instant now) {
    Instant end = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    Instant first = database.read(open -> outcomes.first(open, target));
    List<Snapshot> past = new ArrayList<>();
    long known = 0;
    for (int back = 1; back <= MOST_SPANS; back++) {
      Instant from = end.minus(Duration.ofDays((long) days * back));
      if (!from.isAfter(first)) {
        break;
      }
      Snapshot span = span(target, days, from);
      if (!enough(target, span)) {
        break;
      }
      known += span.rows();
      past.add(past.isEmpty() ? span : span.atMost(MOST_LEARNT / (MOST_SPANS - 1)));
    }
    if (past.size() < FEWEST_SPANS) {
      throw new UserFacingException(
          Message.of("prediction.error.short_history", (FEWEST_SPANS + 1) * days));
    }
    FeatureTable today = features.features(now);
    Snapshot ahead = snapshot(target, days, today, unknown(today.rows()));
    return Study.of(
        end.minus(Duration.ofDays(days)),
        end,
        past.subList(1, past.size()),
        past.getFirst(),
        ahead,
        known);
  }

  private Snapshot span(CustomerTarget target, int days, Instant from) {
    Instant to = from.plus(Duration.ofDays(days));
    FeatureTable then = features.features(from);
    double[] came =
        target instanceof Happening happening
            ? happened(
                happening, then, database.read(open -> outcomes.active(open, happening, from, to)))
            : amounts(then, database.read(open -> outcomes.nextAmounts(open, from, to)));
    return snapshot(target, days, then, came).known();
  }

  private static double[] happened(Happening target, FeatureTable people, Set<Long> active) {
    double[] happened = new double[people.rows()];
    boolean yes = target != Happening.LAPSES;
    Arrays.setAll(happened, row -> active.contains(people.ids()[row]) == yes ? 1 : 0);
    return happened;
  }

  private static double[] amounts(FeatureTable people, Map<Long, Double> next) {
    double[] amounts = new double[people.rows()];
    Arrays.setAll(amounts, row -> next.getOrDefault(people.ids()[row], Double.NaN));
    return amounts;
  }

  private static double[] unknown(int rows) {
    double[] unknown = new double[rows];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /** Those of whom it is asked: of an amount, whoever ordered before. */
  static Snapshot snapshot(CustomerTarget target, int days, FeatureTable all, double[] came) {
    Happening asked = target instanceof Happening happening ? happening : Happening.BUYS;
    double[] recency = known(all, FeatureKind.RECENCY);
    double[] heard = known(all, FeatureKind.LAST_HEARD);
    return Snapshot.of(all, came, row -> asked.asked(days, recency[row], heard[row])).ofThen();
  }

  private static double[] known(FeatureTable all, FeatureKind kind) {
    return all.find(kind).map(all::column).orElseGet(() -> unknown(all.rows()));
  }

  private static boolean enough(CustomerTarget target, Snapshot span) {
    int fewer =
        target instanceof Happening ? Math.min(span.yes(), span.rows() - span.yes()) : span.rows();
    return fewer >= FEWEST_OF_EACH;
  }

  /**
   * Those of whom the field is known teach, but a fifth of them, drawn blindly, are the test. Those
   * of whom it is not known are foretold, or everybody if there is nobody like that.
   */
  private Study field(FieldTarget target, Instant now) {
    FeatureTable all = features.features(now);
    int column =
        all.find(target.field())
            .orElseThrow(
                () ->
                    new UserFacingException(
                        Message.of("prediction.error.field", target.field(), FEWEST_OF_EACH)));
    List<String> names = new ArrayList<>(all.features().stream().map(Feature::name).toList());
    names.remove(column);
    FeatureTable others = all.select(names);
    double[] values = all.column(column);
    long[] ids = all.ids();
    Snapshot before =
        Snapshot.of(others, values, row -> Double.isFinite(values[row]) && !tests(ids[row]));
    Snapshot last =
        Snapshot.of(others, values, row -> Double.isFinite(values[row]) && tests(ids[row]));
    if (last.rows() < FEWEST_OF_EACH) {
      throw new UserFacingException(
          Message.of("prediction.error.field", target.field(), PARTS * FEWEST_OF_EACH));
    }
    Snapshot unknown = Snapshot.of(others, values, row -> !Double.isFinite(values[row]));
    Snapshot ahead = unknown.rows() > 0 ? unknown : new Snapshot(others, values);
    long known = (long) before.rows() + last.rows();
    return Study.of(now, now, List.of(before.atMost(MOST_LEARNT)), last, ahead, known);
  }

  private static boolean tests(long person) {
    return Math.floorMod(Chance.mix(SEED, person) >>> 40, PARTS) == 0;
  }
}
