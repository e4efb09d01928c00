package app.kith.analytics.lifetime;

import app.kith.analytics.engine.lifetime.BgNbd;
import app.kith.analytics.engine.lifetime.Fit;
import app.kith.analytics.engine.lifetime.MbgCnbd;
import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.engine.lifetime.ParetoNbd;
import app.kith.analytics.engine.lifetime.Purchases;
import app.kith.analytics.engine.lifetime.Regularity;
import app.kith.analytics.engine.lifetime.RepeatModel;
import app.kith.analytics.lifetime.LifetimeReport.Level;
import app.kith.analytics.lifetime.LifetimeReport.Parameters;
import app.kith.base.Message;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the ladder, ready to tell how many orders to expect.
 *
 * @param parameters none where no model was fitted
 * @param orders how many orders a customer brings within so many weeks
 * @param model the model fitted, or null
 * @param seen how many orders a rate rests on; 0 where there is a model
 */
record RepeatEstimate(
    Level level,
    Message method,
    Parameters parameters,
    Orders orders,
    @Nullable RepeatModel model,
    double seen) {
  private static final int FEWEST_REPEATERS = 5;
  private static final int FEWEST_CUSTOMERS = 20;
  private static final int FEWEST_IN_SEGMENT = 5;

  /** Below so many customers a prior keeps the parameters near what other shops show. */
  private static final int SMALL = 500;

  private static final int LEAST_REGULARITY = 2;
  private static final int MOST_REGULARITY = 12;

  private static final double FAINT = 0.1;

  /** Half an order in half a year stands for what was seen elsewhere before. */
  private static final double PRIOR_ORDERS = 0.5;

  private static final double PRIOR_WEEKS = 26;

  @FunctionalInterface
  private interface Fitting {
    RepeatModel fit(Purchases purchases, double prior);
  }

  @FunctionalInterface
  interface Orders {
    OrderCount of(CustomerHistory customer, double weeks);
  }

  /**
   * How strongly the models are held near what other shops show, tried in turn: where nobody ever
   * leaves, or all are alike, a likelihood has no highest place until a prior, however faint, gives
   * it one.
   */
  static double[] priors(List<CustomerHistory> histories) {
    return histories.size() < SMALL ? new double[] {1} : new double[] {0, FAINT};
  }

  /** The rung asked for, or the next below that these customers can carry. */
  static RepeatEstimate from(Level highest, List<CustomerHistory> histories) {
    for (Level level : Level.values()) {
      Optional<RepeatEstimate> estimate =
          level.compareTo(highest) < 0 ? Optional.empty() : on(level, histories);
      if (estimate.isPresent()) {
        return estimate.get();
      }
    }
    throw new IllegalStateException("the lowest rung carries anybody");
  }

  private static Optional<RepeatEstimate> on(Level level, List<CustomerHistory> histories) {
    int n = histories.size();
    long back = histories.stream().filter(h -> h.repeats() > 0).count();
    boolean enough = enough(histories);
    return switch (level) {
      case MBG_CNBD -> enough ? regular(histories) : Optional.empty();
      case PARETO_NBD ->
          enough
              ? modelled(
                  level,
                  histories,
                  ParetoNbd::fit,
                  Message.of("analytics.lifetime.pareto", n),
                  fit -> named(List.of("r", "alpha", "s", "beta"), fit))
              : Optional.empty();
      case BG_NBD ->
          enough
              ? modelled(
                  level,
                  histories,
                  BgNbd::fit,
                  Message.of("analytics.lifetime.bg_nbd", n),
                  fit -> named(List.of("r", "alpha", "a", "b"), fit))
              : Optional.empty();
      case SEGMENT_RATE ->
          back >= FEWEST_IN_SEGMENT && n - back >= FEWEST_IN_SEGMENT
              ? Optional.of(bySegment(histories))
              : Optional.empty();
      case OVERALL_RATE -> Optional.of(overall(histories, back));
    };
  }

  /** Only where customers buy by more than chance at their own times. */
  private static Optional<RepeatEstimate> regular(List<CustomerHistory> histories) {
    int regularity = regularity(histories);
    return regularity < LEAST_REGULARITY
        ? Optional.empty()
        : modelled(
            Level.MBG_CNBD,
            histories,
            (purchases, prior) -> MbgCnbd.fit(purchases, regularity, prior),
            Message.of("analytics.lifetime.mbg_cnbd", histories.size()),
            fit -> {
              Map<String, Double> values = new LinkedHashMap<>();
              values.put("k", (double) regularity);
              values.putAll(named(List.of("r", "alpha", "a", "b"), fit).values());
              return new Parameters(values, fit.logLikelihood());
            });
  }

  /** How regularly customers buy, in whole steps; 1, chance, where too few show it. */
  private static int regularity(List<CustomerHistory> histories) {
    List<CustomerHistory> showing =
        histories.stream()
            .filter(h -> h.repeats() >= Regularity.FEWEST_GAPS && Double.isFinite(h.gapLogs()))
            .toList();
    if (showing.size() < FEWEST_CUSTOMERS) {
      return 1;
    }
    double shape =
        Regularity.shape(
            showing.stream().mapToInt(CustomerHistory::repeats).toArray(),
            showing.stream().mapToDouble(CustomerHistory::lastWeeks).toArray(),
            showing.stream().mapToDouble(CustomerHistory::gapLogs).toArray());
    return (int) Math.clamp(shape, 1, MOST_REGULARITY);
  }

  private static boolean enough(List<CustomerHistory> histories) {
    long back = histories.stream().filter(h -> h.repeats() > 0).count();
    return histories.size() >= FEWEST_CUSTOMERS && back >= FEWEST_REPEATERS;
  }

  private static Optional<RepeatEstimate> modelled(
      Level level,
      List<CustomerHistory> histories,
      Fitting fitting,
      Message method,
      Function<Fit, Parameters> parameters) {
    Purchases purchases = purchases(histories);
    return Arrays.stream(priors(histories))
        .mapToObj(prior -> fitting.fit(purchases, prior))
        .filter(model -> model.fit().sound())
        .findFirst()
        .map(
            model ->
                new RepeatEstimate(
                    level,
                    method,
                    parameters.apply(model.fit()),
                    (h, weeks) ->
                        model.orders(h.repeats(), h.lastWeeks(), h.observedWeeks(), weeks),
                    model,
                    0));
  }

  static Parameters named(List<String> names, Fit fit) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int j = 0; j < names.size(); j++) {
      values.put(names.get(j), fit.parameters().get(j));
    }
    return new Parameters(values, fit.logLikelihood());
  }

  /** Whoever came back was also lucky: each segment's rate is drawn halfway to that of all. */
  private static RepeatEstimate bySegment(List<CustomerHistory> histories) {
    Rate all = Rate.of(histories).with(PRIOR_ORDERS, PRIOR_WEEKS);
    Rate back = Rate.of(histories.stream().filter(h -> h.repeats() > 0).toList()).mixed(all);
    Rate once = Rate.of(histories.stream().filter(h -> h.repeats() == 0).toList()).mixed(all);
    return new RepeatEstimate(
        Level.SEGMENT_RATE,
        Message.of(
            enough(histories) ? "analytics.lifetime.segment.better" : "analytics.lifetime.segment",
            histories.size()),
        Parameters.NONE,
        (h, weeks) -> (h.repeats() > 0 ? back : once).orders(weeks),
        null,
        all.orders());
  }

  private static RepeatEstimate overall(List<CustomerHistory> histories, long repeaters) {
    Rate all = Rate.of(histories).with(PRIOR_ORDERS, PRIOR_WEEKS);
    Message method =
        Message.of(
            enough(histories) ? "analytics.lifetime.overall.better" : "analytics.lifetime.overall",
            histories.size(),
            repeaters,
            FEWEST_CUSTOMERS,
            FEWEST_REPEATERS);
    return new RepeatEstimate(
        Level.OVERALL_RATE,
        method,
        Parameters.NONE,
        (_, weeks) -> all.orders(weeks),
        null,
        all.orders());
  }

  static Purchases purchases(List<CustomerHistory> histories) {
    return new Purchases(
        histories.stream().mapToInt(CustomerHistory::repeats).toArray(),
        histories.stream().mapToDouble(CustomerHistory::lastWeeks).toArray(),
        histories.stream().mapToDouble(CustomerHistory::observedWeeks).toArray());
  }

  /** So many repeat orders in so many weeks. */
  private record Rate(double orders, double weeks) {
    static Rate of(List<CustomerHistory> histories) {
      return new Rate(
          histories.stream().mapToInt(CustomerHistory::repeats).sum(),
          histories.stream().mapToDouble(CustomerHistory::observedWeeks).sum());
    }

    Rate with(double moreOrders, double moreWeeks) {
      return new Rate(orders + moreOrders, weeks + moreWeeks);
    }

    /** The same weight of all customers' rate added. */
    Rate mixed(Rate all) {
      double share = Math.max(weeks, 1) / all.weeks;
      return with(all.orders * share, Math.max(weeks, 1));
    }

    OrderCount orders(double span) {
      return new OrderCount(1, orders / weeks * span, Math.max(orders, PRIOR_ORDERS));
    }
  }
}
