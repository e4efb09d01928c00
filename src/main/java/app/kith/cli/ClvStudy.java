package app.kith.cli;

import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.engine.lifetime.Spending;
import app.kith.analytics.lifetime.CustomerHistory;
import app.kith.analytics.lifetime.HoldOut;
import app.kith.analytics.lifetime.LifetimeReport;
import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.analytics.lifetime.PurchaseFile;
import app.kith.analytics.lifetime.PurchaseLog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customers that are valued, and their figures as the command answers them.
 *
 * @param log the purchases behind the histories, if known
 * @param end the last day that counts, if known
 * @param names the file's names of the customers; none where they are people
 */
record ClvStudy(
    List<CustomerHistory> histories,
    @Nullable PurchaseLog log,
    @Nullable LocalDate end,
    @Nullable PurchaseFile names) {
  private static final List<String> EXPORTED =
      List.of(
          "customer",
          "alive",
          "orders",
          "orders_low",
          "orders_high",
          "order_value",
          "value",
          "value_low",
          "value_high");
  private static final List<String> OF_EVERY_MODEL = List.of("mae", "rmse", "held", "value_held");

  /** A fitted model's parameters with its log likelihood; empty where there is none. */
  static Map<String, Object> parameters(LifetimeReport.Parameters fitted) {
    Map<String, Object> all = new LinkedHashMap<>(fitted.values());
    if (!all.isEmpty()) {
      all.put("log_likelihood", fitted.logLikelihood());
    }
    return all;
  }

  /** True if anybody's purchases have a price: without one there are orders, but no values. */
  boolean priced() {
    return histories.stream().anyMatch(one -> one.firstValue() > 0 || one.meanValue() > 0);
  }

  /** What one model says, in short. */
  Map<String, Object> figures(LifetimeReport report, double weeks) {
    Map<String, Object> figures = parameters(report.repeats());
    figures.put("expected_orders", report.orders());
    Map<String, Object> then = holdOut(report, weeks);
    OF_EVERY_MODEL.stream().filter(then::containsKey).forEach(n -> figures.put(n, then.get(n)));
    return figures;
  }

  /** Empty where the purchases do not reach to the end of the horizon. */
  Map<String, Object> holdOut(LifetimeReport report, double weeks) {
    if (log == null || end == null) {
      return Map.of();
    }
    LocalDate until = end.plusDays(Math.round(7 * weeks));
    if (log.last().map(last -> last.isBefore(until.minusDays(6))).orElse(true)) {
      return Map.of();
    }
    HoldOut then =
        HoldOut.of(
            report,
            histories,
            log.purchasesBetween(histories, end, until),
            log.spentBetween(histories, end, until),
            weeks);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("until", until.toString());
    figures.put("orders", then.orders());
    figures.put("value", then.spent());
    figures.put("mae", then.meanError());
    figures.put("rmse", then.rootError());
    figures.put("mae_own_rate", then.ownRateError());
    figures.put("mae_mean_rate", then.meanRateError());
    figures.put("value_mae", then.spentError());
    figures.put("held", then.held());
    figures.put("value_held", then.spentHeld());
    return figures;
  }

  /** One line a customer; blanks for money where nobody knows a price. */
  void write(Path file, LifetimeReport report) {
    boolean priced = priced();
    CsvFile.write(
        file,
        EXPORTED,
        csv -> report.customers().forEach(one -> csv.writeRecord(cells(one, priced))));
  }

  private List<String> cells(LifetimeValue one, boolean priced) {
    OrderCount.Range orders = one.orderRange();
    Spending.Range money = one.range();
    List<Double> worth = List.of(one.orderValue(), one.value(), money.low(), money.high());
    List<String> cells = new ArrayList<>();
    Collections.addAll(
        cells,
        names == null ? Long.toString(one.id()) : names.name(one.id()),
        Double.toString(one.alive()),
        Double.toString(one.orders()),
        Integer.toString(orders.low()),
        Integer.toString(orders.high()));
    worth.forEach(value -> cells.add(priced ? Double.toString(value) : ""));
    return cells;
  }
}
