package app.kith.insight.ui;

import app.kith.analytics.engine.lifetime.OrderCount;
import app.kith.analytics.engine.lifetime.Spending;
import app.kith.analytics.lifetime.CustomerHistory;
import app.kith.analytics.lifetime.LifetimeTotal;
import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.fx.Texts;
import app.kith.fx.plot.Bars;
import app.kith.fx.plot.Chart;
import app.kith.insight.LifetimeInsight;
import app.kith.insight.LifetimeInsight.GroupValue;
import java.util.ArrayList;
import java.util.List;

/** Lifetime values as charts and sentences in the user's language. */
final class LifetimeCharts {
  private static final int MOST_PARTS = 12;

  private final Texts texts;

  LifetimeCharts(Texts texts) {
    this.texts = texts;
  }

  private String unit() {
    return texts.currency().getSymbol(texts.locale());
  }

  /** A value with its range. */
  String ranged(double value, double low, double high) {
    return texts.text(
        "insight.ranged", texts.wholeMoney(value), texts.wholeMoney(low), texts.wholeMoney(high));
  }

  /** An amount of money with its range. */
  String ranged(double value, Spending.Range range) {
    return ranged(value, range.low(), range.high());
  }

  Chart sums(LifetimeInsight insight) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (LifetimeInsight.Horizon horizon : insight.horizons()) {
      LifetimeTotal total = horizon.report().total();
      String name = texts.text("insight.lifetime.months", horizon.months());
      String said = ranged(total.value(), total.low(), total.high());
      bars.add(new Bars.Bar(name, total.value(), 0, total.low(), total.high(), name + ": " + said));
      rows.add(row(name, total));
    }
    Bars drawing =
        new Bars(
            texts.text("insight.axis.ahead"),
            texts.text("insight.axis.value", unit()),
            List.of(),
            bars,
            texts::wholeMoney);
    return new Chart(
        texts.text("insight.lifetime.sums"),
        drawing,
        header("insight.axis.ahead"),
        rows,
        texts.text("insight.file.lifetime"));
  }

  private List<String> header(String first) {
    return List.of(
        texts.text(first),
        texts.text("insight.column.value"),
        texts.text("insight.column.low"),
        texts.text("insight.column.high"));
  }

  private List<String> row(String name, LifetimeTotal total) {
    return List.of(
        name,
        texts.wholeMoney(total.value()),
        texts.wholeMoney(total.low()),
        texts.wholeMoney(total.high()));
  }

  /** What one customer of each group will bring. */
  Chart parts(List<GroupValue> parts, String by) {
    List<GroupValue> shown = parts.stream().limit(MOST_PARTS).toList();
    List<Bars.Bar> bars =
        shown.stream()
            .map(
                part -> {
                  LifetimeTotal each = part.each();
                  String tip =
                      texts.text(
                          "insight.lifetime.part",
                          named(part),
                          part.people(),
                          ranged(each.value(), each.low(), each.high()),
                          texts.wholeMoney(part.total().value()));
                  return new Bars.Bar(named(part), each.value(), 0, each.low(), each.high(), tip);
                })
            .toList();
    Bars drawing =
        new Bars(by, texts.text("insight.axis.each", unit()), List.of(), bars, texts::wholeMoney);
    List<String> header = new ArrayList<>(List.of(by, texts.text("insight.column.people")));
    header.addAll(header("insight.axis.ahead").subList(1, 4));
    List<List<String>> rows =
        parts.stream()
            .map(
                part -> {
                  List<String> cells = new ArrayList<>(List.of(named(part)));
                  cells.add(texts.number(part.people()));
                  cells.addAll(row("", part.total()).subList(1, 4));
                  return cells;
                })
            .map(List::copyOf)
            .toList();
    return new Chart(
        texts.text("insight.lifetime.by", by),
        drawing,
        header,
        rows,
        texts.text("insight.file.parts"));
  }

  private String named(GroupValue part) {
    return part.name().isEmpty() ? texts.text("insight.unknown") : part.name();
  }

  /** Why a customer is thought to be worth so much. */
  List<String> why(LifetimeViewModel.Row row, boolean seesWhoLeft) {
    LifetimeValue value = row.value();
    CustomerHistory history = row.history();
    OrderCount.Range orders = value.orderRange();
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("insight.why.value", ranged(value.value(), value.range())));
    lines.add(
        texts.text(
            "insight.why.orders",
            value.orders(),
            orders.low(),
            orders.high(),
            texts.wholeMoney(value.orderValue())));
    if (seesWhoLeft) {
      lines.add(texts.text("insight.why.alive", texts.chance(value.alive())));
    }
    long days = Math.round(7 * (history.observedWeeks() - history.lastWeeks()));
    lines.add(
        history.repeats() == 0
            ? texts.text("insight.why.once", days)
            : texts.text(
                "insight.why.history",
                history.repeats() + 1,
                Math.round(7 * history.lastWeeks() / history.repeats()),
                days));
    return lines;
  }
}
