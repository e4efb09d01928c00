package app.kith.cli;

import app.kith.analytics.forecast.AmountCard;
import app.kith.analytics.forecast.ChanceCard;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.Grouping;
import app.kith.analytics.forecast.ReportCard;
import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Foreteller;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.contact.CsvExport;
import app.kith.contact.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is foretold of the workspace's customers, and the report card of the last time. */
final class CustomerForecastAnswer {
  private static final List<Column> CHANCES =
      List.of(
          Column.of("rule", "cli.column.model"),
          Column.of("expected", "cli.column.expected"),
          Column.of("auc", "cli.column.auc"),
          Column.of("log_loss", "cli.column.log.loss"),
          Column.of("brier", "cli.column.brier"),
          Column.of("lift10", "cli.column.lift"));
  private static final List<Column> AMOUNTS =
      List.of(
          Column.of("rule", "cli.column.model"),
          Column.of("expected", "cli.column.expected"),
          Column.of("mae", "cli.column.mean.error"),
          Column.of("held", "cli.column.held"));
  private static final List<Column> WHOLE =
      List.of(
          Column.of("target", "cli.column.what"),
          Column.of("people", "cli.column.people"),
          Column.of("expected", "cli.column.expected"),
          Column.of("model", "cli.column.model"),
          Column.of("trusted", "cli.column.useful"),
          Column.of("verdict", "cli.column.quality"),
          Column.of("card_people", "cli.column.card.people"),
          Column.of("card_happened", "cli.column.card.happened"),
          Column.of("card", "cli.column.card"),
          Column.of("learnt", "cli.column.learnt"),
          Column.of("known", "cli.column.known"),
          Column.of("tried", "cli.column.models"),
          Column.of("weights", "cli.column.weights"),
          Column.of("fairness", "cli.column.fairness"));
  private static final List<Column> TRIED_FOR_CHANCES =
      List.of(Column.of("model", "cli.column.model"), Column.of("auc", "cli.column.auc"));
  private static final List<Column> TRIED_FOR_AMOUNTS =
      List.of(Column.of("model", "cli.column.model"), Column.of("mae", "cli.column.mean.error"));
  private static final List<Column> WEIGHTS_OF_CHANCES =
      List.of(Column.of("feature", "cli.column.name"), Column.of("points", "cli.column.points"));
  private static final List<Column> WEIGHTS_OF_AMOUNTS =
      List.of(
          Column.of("feature", "cli.column.name"), Column.of("points", "cli.column.moves.amount"));

  private final Session session;

  CustomerForecastAnswer(Session session) {
    this.session = session;
  }

  /**
   * Answers.
   *
   * @param by what people are grouped by, and how the groups fared; null if not asked
   */
  void give(
      Message title,
      CustomerForecast forecast,
      @Nullable Grouping by,
      @Nullable Fairness fairness) {
    FairnessAnswer groups = new FairnessAnswer(session.terminal());
    Terminal terminal = session.terminal();
    ReportCard card = forecast.card();
    Figures figures = figures(forecast);
    List<List<@Nullable Object>> weights =
        forecast.weights().stream().map(weight -> row(forecast.measure(), weight)).toList();
    List<Column> moved =
        forecast.measure() == Measure.CHANCE ? WEIGHTS_OF_CHANCES : WEIGHTS_OF_AMOUNTS;
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              title,
              forecast.customers().rows(),
              forecast.total(),
              forecast.model(),
              card.trusted(),
              card.verdict(),
              card.people(),
              figures.came(),
              terminal.objects(figures.columns(), figures.rows()),
              forecast.learnt(),
              forecast.known(),
              terminal.objects(tried(forecast.measure()), tried(forecast)),
              terminal.objects(moved, weights),
              fairness == null ? null : groups.json(fairness)));
      return;
    }
    terminal.table(figures.columns(), figures.rows());
    terminal.say(card.verdict());
    terminal.say(forecast.learntFrom());
    forecast.contest().entries().forEach(entry -> terminal.say(entry.text()));
    terminal.say(forecast.contest().why());
    terminal.table(moved, weights);
    if (by != null && fairness != null) {
      groups.say(fairness, forecast.learnsFrom(by));
    }
    terminal.say(Message.of("cli.analyze.predict.ahead", title, forecast.inAll()));
  }

  private static List<Column> tried(Measure measure) {
    return measure == Measure.CHANCE ? TRIED_FOR_CHANCES : TRIED_FOR_AMOUNTS;
  }

  /** The kinds tried; those for which there was no time have no figure. */
  private static List<List<@Nullable Object>> tried(CustomerForecast forecast) {
    return forecast.contest().entries().stream()
        .map(
            entry -> {
              Double figure = Double.isNaN(entry.figure()) ? null : entry.figure();
              return Arrays.<@Nullable Object>asList(entry.kind(), figure);
            })
        .toList();
  }

  /** What the card says of the model and of the rule of thumb, and what came. */
  private record Figures(double came, List<Column> columns, List<List<@Nullable Object>> rows) {}

  private static Figures figures(CustomerForecast forecast) {
    String model = forecast.model();
    return switch (forecast.card()) {
      case ChanceCard card ->
          new Figures(
              card.happened(),
              CHANCES,
              List.of(row(model, card.model()), row("naive", card.naive())));
      case AmountCard card ->
          new Figures(
              card.came(), AMOUNTS, List.of(row(model, card.model()), row("naive", card.naive())));
    };
  }

  private static List<@Nullable Object> row(String name, ChanceCard.Figures figures) {
    return Arrays.asList(
        name,
        figures.expected(),
        figures.auc(),
        figures.logLoss(),
        figures.brier(),
        figures.lift10());
  }

  private static List<@Nullable Object> row(String name, AmountCard.Figures figures) {
    return Arrays.asList(name, figures.expected(), figures.meanError(), figures.held());
  }

  private static List<@Nullable Object> row(Measure measure, Foreteller.Weight weight) {
    double scale = measure == Measure.CHANCE ? 100 : 1;
    return Arrays.asList(weight.column().name(), weight.points() * scale);
  }

  /** Everybody with what is foretold of them, and if wanted why. */
  void export(Path file, CustomerForecast forecast, boolean why) {
    List<String> header = new ArrayList<>(List.of("id", "name", "email"));
    header.add(forecast.measure() == Measure.CHANCE ? "probability" : "predicted");
    header.addAll(why ? List.of("low", "high", "raising", "lowering") : List.of());
    double[] values = forecast.values();
    long[] ids = forecast.customers().ids();
    Map<Long, Integer> rows = HashMap.newHashMap(ids.length);
    for (int row = 0; row < ids.length; row++) {
      rows.put(ids[row], row);
    }
    CsvFile.write(
        file,
        header,
        csv ->
            PeopleCommand.each(
                session.services(),
                ids,
                person -> {
                  int row = rows.getOrDefault(person.id(), 0);
                  List<String> cells = new ArrayList<>(identity(person));
                  cells.add(Double.toString(values[row]));
                  cells.addAll(why ? reasons(forecast.why(row)) : List.of());
                  csv.writeRecord(cells);
                }));
    session.terminal().say(Message.of("cli.exported", ids.length, file.toString()));
  }

  private static List<String> identity(Person person) {
    String reference = person.externalRef();
    return Stream.of(
            reference == null ? Long.toString(person.id()) : reference,
            person.fullName(),
            CsvFile.cell(person.email()))
        .map(CsvExport::safe)
        .toList();
  }

  private List<String> reasons(Forecast forecast) {
    return List.of(
        Double.toString(forecast.low()),
        Double.toString(forecast.high()),
        ForetoldFile.joined(session, forecast.raising().stream().map(Forecast.Reason::text)),
        ForetoldFile.joined(session, forecast.lowering().stream().map(Forecast.Reason::text)));
  }
}
