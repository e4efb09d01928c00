package app.kith.cli;

import app.kith.analytics.lifetime.LifetimeReport;
import app.kith.analytics.lifetime.LifetimeReport.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code kith analyze clv} answers: one object in JSON, facts and tables for people. */
record ClvAnswer(Terminal terminal, ClvStudy study, double weeks) {
  private static final List<Column> WHOLE =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("customers", "cli.column.customers"),
          Column.of("repeaters", "cli.column.repeaters"),
          Column.of("until", "cli.column.until"),
          Column.of("horizon_weeks", "cli.column.horizon"),
          Column.of("model", "cli.column.model"),
          Column.of("method", "cli.column.method"),
          Column.of("parameters", "cli.column.parameters"),
          Column.of("log_likelihood", "cli.column.log.likelihood"),
          Column.of("gamma_gamma", "cli.column.gamma.gamma"),
          Column.of("expected_orders", "cli.column.expected.orders"),
          Column.of("expected_value", "cli.column.expected.value"),
          Column.of("expected_value_low", "cli.column.expected.value.low"),
          Column.of("expected_value_high", "cli.column.expected.value.high"),
          Column.of("holdout", "cli.column.holdout"),
          Column.of("models", "cli.column.models"),
          Column.of("sources", "cli.column.sources"));

  /** The models and the sources are tables of their own where people read. */
  private static final int TABLES = 2;

  private static final List<Column> MODELS =
      List.of(
          Column.of("model", "cli.column.model"),
          Column.of("log_likelihood", "cli.column.log.likelihood"),
          Column.of("expected_orders", "cli.column.expected.orders"),
          Column.of("mae", "cli.column.mae"),
          Column.of("rmse", "cli.column.rmse"),
          Column.of("held", "cli.column.held"));
  private static final List<Column> SOURCES =
      List.of(
          Column.of("source", "cli.column.source"),
          Column.of("customers", "cli.column.customers"),
          Column.of("expected_value", "cli.column.expected.value"),
          Column.of("expected_value_low", "cli.column.expected.value.low"),
          Column.of("expected_value_high", "cli.column.expected.value.high"),
          Column.of("expected_value_each", "cli.column.expected.value.each"));

  /**
   * Gives everything that was found.
   *
   * @param models every model that the customers carry
   * @param sources rows for the sources of the workspace's people; none for a file
   */
  void answer(
      @Nullable String file,
      LifetimeReport report,
      Map<Level, LifetimeReport> models,
      List<List<@Nullable Object>> sources) {
    Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
    models.forEach((level, other) -> figures.put(id(level), study.figures(other, weeks)));
    if (terminal.isJson()) {
      terminal.facts(WHOLE, facts(file, report, figures, terminal.objects(SOURCES, sources)));
      return;
    }
    int told = WHOLE.size() - TABLES;
    terminal.facts(
        WHOLE.subList(0, told), facts(file, report, figures, List.of()).subList(0, told));
    if (!figures.isEmpty()) {
      terminal.table(MODELS, figures.entrySet().stream().map(ClvAnswer::row).toList());
    }
    if (!sources.isEmpty()) {
      terminal.table(SOURCES, sources);
    }
  }

  private List<@Nullable Object> facts(
      @Nullable String file,
      LifetimeReport report,
      Map<String, Map<String, Object>> figures,
      List<Map<String, @Nullable Object>> sources) {
    boolean priced = study.priced();
    return Arrays.asList(
        file,
        study.histories().size(),
        study.histories().stream().filter(h -> h.repeats() > 0).count(),
        study.end(),
        weeks,
        id(report.level()),
        report.method(),
        report.repeats().values(),
        report.repeats().logLikelihood(),
        ClvStudy.parameters(report.worth()),
        report.orders(),
        priced ? (Double) report.value() : null,
        priced ? (Double) report.total().low() : null,
        priced ? (Double) report.total().high() : null,
        study.holdOut(report, weeks),
        figures,
        sources);
  }

  private static List<@Nullable Object> row(Map.Entry<String, Map<String, Object>> model) {
    Map<String, Object> figures = model.getValue();
    return Arrays.asList(
        model.getKey(),
        figures.get("log_likelihood"),
        figures.get("expected_orders"),
        figures.get("mae"),
        figures.get("rmse"),
        figures.get("held"));
  }

  private static String id(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
