package app.kith.insight.ui;

import app.kith.fx.Texts;
import app.kith.fx.plot.Bars;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.HeatGrid;
import app.kith.insight.Cohort;
import app.kith.insight.RevenueMonth;
import app.kith.insight.SalesBook;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sales as charts and sentences in the user's language. */
final class SalesCharts {
  private static final int MONTHS = 24;
  private static final int COHORTS = 12;

  private final Texts texts;
  private final DateTimeFormatter monthName;

  SalesCharts(Texts texts) {
    this.texts = texts;
    this.monthName =
        DateTimeFormatter.ofPattern(texts.text("insight.month.pattern"), texts.locale());
  }

  private String name(YearMonth month) {
    return monthName.format(month);
  }

  private String money(double amount) {
    return texts.money(BigDecimal.valueOf(amount));
  }

  Chart revenue(SalesBook sales) {
    List<RevenueMonth> months = sales.months(MONTHS);
    List<Bars.Bar> bars =
        months.stream()
            .map(m -> Bars.Bar.of(name(m.month()), m.fromKnown(), m.fromNew(), tip(m)))
            .toList();
    Bars drawing =
        new Bars(
            texts.text("insight.axis.month"),
            texts.text("insight.axis.revenue", texts.currency().getSymbol(texts.locale())),
            List.of(texts.text("insight.revenue.known"), texts.text("insight.revenue.new")),
            bars,
            texts::wholeMoney);
    List<List<String>> rows =
        months.stream()
            .map(
                m ->
                    List.of(
                        name(m.month()),
                        money(m.fromKnown()),
                        money(m.fromNew()),
                        money(m.returned()),
                        texts.number(m.orders()),
                        texts.number(m.buyers())))
            .toList();
    List<String> header =
        List.of(
            texts.text("insight.axis.month"),
            texts.text("insight.revenue.known"),
            texts.text("insight.revenue.new"),
            texts.text("insight.revenue.returned"),
            texts.text("insight.revenue.orders"),
            texts.text("insight.revenue.buyers"));
    return new Chart(story(sales), drawing, header, rows, texts.text("insight.file.revenue"));
  }

  private String tip(RevenueMonth month) {
    return texts.text(
        month.over() ? "insight.revenue.tip" : "insight.revenue.tip.running",
        name(month.month()),
        money(month.sold()),
        month.orders(),
        month.buyers(),
        money(month.fromNew()),
        money(month.returned()));
  }

  /** The last finished month, against the one before and the year before. */
  String story(SalesBook sales) {
    List<RevenueMonth> over =
        sales.months(MONTHS).stream().filter(RevenueMonth::over).toList().reversed();
    if (over.isEmpty()) {
      return texts.text(sales.isEmpty() ? "insight.revenue.none" : "insight.revenue.first");
    }
    RevenueMonth last = over.getFirst();
    double fromNew = last.sold() > 0 ? last.fromNew() / last.sold() : 0;
    String story =
        texts.text("insight.revenue.story", name(last.month()), money(last.sold()), fromNew);
    return story
        + compared(over, 1, "insight.revenue.month")
        + compared(over, 12, "insight.revenue.year");
  }

  private String compared(List<RevenueMonth> over, int back, String key) {
    if (over.size() <= back || !(over.get(back).sold() > 0)) {
      return "";
    }
    double change = over.getFirst().sold() / over.get(back).sold() - 1;
    return " " + texts.text(key, (change < 0 ? "−" : "+") + texts.percent(Math.abs(change), 0));
  }

  HeatGrid retention(SalesBook sales, boolean money) {
    List<Cohort> cohorts = sales.cohorts(COHORTS);
    int columns = cohorts.stream().mapToInt(c -> c.active().size()).max().orElse(0);
    double most =
        cohorts.stream()
            .flatMap(c -> IntStream.range(1, c.active().size()).mapToObj(k -> value(c, k, money)))
            .mapToDouble(v -> v)
            .max()
            .orElse(0);
    List<String> titles = new ArrayList<>();
    IntStream.range(0, columns).forEach(k -> titles.add(texts.text("insight.retention.later", k)));
    return new HeatGrid(
        texts.text("insight.retention.across"),
        texts.text("insight.retention.up"),
        titles,
        cohorts.stream().map(c -> row(c, money, most)).toList());
  }

  private static double value(Cohort cohort, int later, boolean money) {
    return money ? cohort.each(later) : cohort.share(later);
  }

  private HeatGrid.Row row(Cohort cohort, boolean money, double most) {
    List<HeatGrid.Cell> cells = new ArrayList<>();
    String people = texts.number(cohort.people());
    for (int k = 0; k < cohort.active().size(); k++) {
      double value = value(cohort, k, money);
      String shown = money ? texts.wholeMoney(value) : texts.percent(value, 0);
      double shade = k == 0 ? (money ? Math.min(1, value / most) : 1) : value / most;
      String tip =
          texts.text(
              money ? "insight.retention.tip.money" : "insight.retention.tip.share",
              name(cohort.month()),
              k,
              shown,
              cohort.active().get(k),
              people);
      cells.add(new HeatGrid.Cell(shown, most > 0 ? shade : 0, tip));
    }
    return new HeatGrid.Row(
        texts.text("insight.retention.row", name(cohort.month()), people), cells);
  }

  /** How many come back, in a sentence. */
  String retentionStory(SalesBook sales) {
    List<Cohort> cohorts =
        sales.cohorts(COHORTS).stream().filter(c -> c.active().size() > 3).toList();
    if (cohorts.isEmpty()) {
      return texts.text("insight.retention.needed");
    }
    double people = cohorts.stream().mapToInt(Cohort::people).sum();
    double back = cohorts.stream().mapToInt(c -> c.active().get(3)).sum();
    return texts.text("insight.retention.story", people, back / people, cohorts.size());
  }
}
