package app.kith.analytics;

import app.kith.analytics.LifetimeReport.Level;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.lifetime.BgNbd;
import app.kith.analytics.engine.lifetime.GammaGamma;
import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.engine.lifetime.ParetoNbd;
import app.kith.analytics.engine.lifetime.Purchases;
import app.kith.analytics.engine.lifetime.RepeatModel;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers without a contract will be worth: Pareto/NBD, failing that BG/NBD, failing that
 * one rate for all, times Gamma-Gamma. Never a number of a search that did not end. Without state.
 */
public final class LifetimeService {
  private static final int FEWEST_REPEATERS = 5;
  private static final int FEWEST_CUSTOMERS = 20;

  /** Below so many customers a prior keeps the parameters near what other shops show. */
  private static final int SMALL = 500;

  /**
   * Values every customer.
   *
   * @param histories at least one
   * @throws UserFacingException if nobody has bought yet
   */
  public LifetimeReport value(List<CustomerHistory> histories, LifetimeTerms terms, Watch watch) {
    if (histories.isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_orders"));
    }
    int repeaters = (int) histories.stream().filter(h -> h.repeats() > 0).count();
    watch.check();
    if (histories.size() < FEWEST_CUSTOMERS || repeaters < FEWEST_REPEATERS) {
      return overall(histories, terms, repeaters);
    }
    Purchases purchases =
        new Purchases(
            histories.stream().mapToInt(CustomerHistory::repeats).toArray(),
            histories.stream().mapToDouble(CustomerHistory::lastWeeks).toArray(),
            histories.stream().mapToDouble(CustomerHistory::observedWeeks).toArray());
    double prior = histories.size() < SMALL ? 1 : 0;
    RepeatModel pareto = ParetoNbd.fit(purchases, prior);
    watch.check();
    watch.report(0.6);
    if (sound(pareto)) {
      return modelled(Level.PARETO_NBD, pareto, histories, terms, prior);
    }
    RepeatModel geometric = BgNbd.fit(purchases, prior);
    watch.check();
    return sound(geometric)
        ? modelled(Level.BG_NBD, geometric, histories, terms, prior)
        : overall(histories, terms, repeaters);
  }

  /** Fits BG/NBD alone, to compare with published results. */
  public LifetimeReport valueByBgNbd(List<CustomerHistory> histories, LifetimeTerms terms) {
    Purchases purchases =
        new Purchases(
            histories.stream().mapToInt(CustomerHistory::repeats).toArray(),
            histories.stream().mapToDouble(CustomerHistory::lastWeeks).toArray(),
            histories.stream().mapToDouble(CustomerHistory::observedWeeks).toArray());
    return modelled(Level.BG_NBD, BgNbd.fit(purchases, 0), histories, terms, 0);
  }

  private static boolean sound(RepeatModel model) {
    return model.converged()
        && Double.isFinite(model.logLikelihood())
        && model.parameters().stream().allMatch(p -> Double.isFinite(p) && p > 1e-6 && p < 1e6);
  }

  private static LifetimeReport modelled(
      Level level,
      RepeatModel model,
      List<CustomerHistory> histories,
      LifetimeTerms terms,
      double prior) {
    GammaGamma worth =
        GammaGamma.fit(
            histories.stream().mapToInt(CustomerHistory::repeats).toArray(),
            histories.stream().mapToDouble(CustomerHistory::meanValue).toArray(),
            prior);
    boolean priced = worth.converged() && Double.isFinite(worth.populationMean());
    double typical = typicalOrder(histories);
    List<LifetimeValue> customers = new ArrayList<>();
    for (CustomerHistory h : histories) {
      double alive = model.alive(h.repeats(), h.lastWeeks(), h.observedWeeks());
      double orders =
          model.expected(h.repeats(), h.lastWeeks(), h.observedWeeks(), terms.horizonWeeks());
      double price = priced ? worth.expected(h.repeats(), h.meanValue()) : typical;
      OrderCount count = new OrderCount(alive, orders, model.parameters().get(0) + h.repeats());
      customers.add(one(h, alive, orders, count, price, terms));
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    List<String> names =
        level == Level.BG_NBD
            ? List.of("r", "alpha", "a", "b")
            : List.of("r", "alpha", "s", "beta");
    for (int j = 0; j < names.size(); j++) {
      parameters.put(names.get(j), model.parameters().get(j));
    }
    if (priced) {
      parameters.put("p", worth.parameters().get(0));
      parameters.put("q", worth.parameters().get(1));
      parameters.put("v", worth.parameters().get(2));
    }
    String key = level == Level.BG_NBD ? "analytics.lifetime.bg_nbd" : "analytics.lifetime.pareto";
    Message method = Message.of(key, histories.size());
    return report(level, method, parameters, model.logLikelihood(), customers);
  }

  private static LifetimeReport overall(
      List<CustomerHistory> histories, LifetimeTerms terms, int repeaters) {
    double repeats = histories.stream().mapToInt(CustomerHistory::repeats).sum();
    double weeks = histories.stream().mapToDouble(CustomerHistory::observedWeeks).sum();
    // half an order in half a year stands for what was seen elsewhere before
    double orders = (repeats + 0.5) / (weeks + 26) * terms.horizonWeeks();
    double price = typicalOrder(histories);
    List<LifetimeValue> customers = new ArrayList<>();
    for (CustomerHistory h : histories) {
      OrderCount count = new OrderCount(1, orders, repeats + 0.5);
      customers.add(one(h, 1, orders, count, price, terms));
    }
    Message method =
        Message.of(
            "analytics.lifetime.overall",
            histories.size(),
            repeaters,
            FEWEST_CUSTOMERS,
            FEWEST_REPEATERS);
    return report(Level.OVERALL_RATE, method, Map.of(), 0, customers);
  }

  private static LifetimeValue one(
      CustomerHistory history,
      double alive,
      double orders,
      OrderCount count,
      double price,
      LifetimeTerms terms) {
    return new LifetimeValue(
        history.id(),
        alive,
        orders,
        count.quantile(0.1),
        count.quantile(0.9),
        price,
        orders * price * terms.presentShare());
  }

  private static LifetimeReport report(
      Level level,
      Message method,
      Map<String, Double> parameters,
      double logLikelihood,
      List<LifetimeValue> customers) {
    return new LifetimeReport(
        level,
        method,
        parameters,
        logLikelihood,
        customers,
        customers.stream().mapToDouble(LifetimeValue::orders).sum(),
        customers.stream().mapToDouble(LifetimeValue::value).sum());
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
