package app.kith.cli;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.ReportCard;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Forecaster;
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
  private static final List<Column> FIGURES =
      List.of(
          Column.of("rule", "cli.column.model"),
          Column.of("expected", "cli.column.expected"),
          Column.of("auc", "cli.column.auc"),
          Column.of("log_loss", "cli.column.log.loss"),
          Column.of("brier", "cli.column.brier"),
          Column.of("lift10", "cli.column.lift"));
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
          Column.of("weights", "cli.column.weights"));
  private static final List<Column> WEIGHTS =
      List.of(Column.of("feature", "cli.column.name"), Column.of("points", "cli.column.points"));

  private final Session session;

  CustomerForecastAnswer(Session session) {
    this.session = session;
  }

  void give(Message title, CustomerForecast forecast) {
    Terminal terminal = session.terminal();
    ReportCard card = forecast.card();
    List<List<@Nullable Object>> figures =
        List.of(row(forecast.forecaster().kind().id(), card.model()), row("naive", card.naive()));
    List<List<@Nullable Object>> weights =
        forecast.weights().stream().map(CustomerForecastAnswer::row).toList();
    double expected = Arrays.stream(forecast.chances()).sum();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              title,
              forecast.customers().rows(),
              expected,
              forecast.forecaster().kind().id(),
              card.trusted(),
              card.verdict(),
              card.people(),
              card.happened(),
              terminal.objects(FIGURES, figures),
              terminal.objects(WEIGHTS, weights)));
      return;
    }
    terminal.table(FIGURES, figures);
    terminal.say(card.verdict());
    terminal.table(WEIGHTS, weights);
    terminal.say(
        Message.of("cli.analyze.predict.ahead", title, expected, forecast.customers().rows()));
  }

  private static List<@Nullable Object> row(String name, ReportCard.Figures figures) {
    return Arrays.asList(
        name,
        figures.expected(),
        figures.auc(),
        figures.logLoss(),
        figures.brier(),
        figures.lift10());
  }

  private static List<@Nullable Object> row(Forecaster.Weight weight) {
    return Arrays.asList(weight.column().name(), weight.points() * 100);
  }

  /** Everybody with their chance, and if wanted why. */
  void export(Path file, CustomerForecast forecast, boolean why) {
    List<String> header = new ArrayList<>(List.of("id", "name", "email", "probability"));
    header.addAll(why ? List.of("low", "high", "raising", "lowering") : List.of());
    double[] chances = forecast.chances();
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
                  cells.add(Double.toString(chances[row]));
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
