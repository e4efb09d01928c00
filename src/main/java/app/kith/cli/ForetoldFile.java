package app.kith.cli;

import app.kith.analytics.file.TableFile;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.contact.CsvExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file with what is foretold of them.
 *
 * @param export the file to write; null writes none
 */
record ForetoldFile(Session session, TableFile people, @Nullable Path export) {
  private static final List<String> WHY = List.of("low", "high", "raising", "lowering", "changes");
  private static final int CHANGES = 3;

  /**
   * Writes and answers.
   *
   * @param measure what the values are
   * @param model the kind of model by its name
   * @param why explains a row; null if that was not asked for
   */
  void give(Measure measure, String model, double[] values, @Nullable IntFunction<Forecast> why) {
    boolean chance = measure == Measure.CHANCE;
    if (export != null) {
      write(export, chance ? "probability" : "predicted", values, why);
    }
    double mean = Arrays.stream(values).average().orElse(0);
    List<Column> columns =
        List.of(
            Column.of("file", "cli.column.file"),
            Column.of("rows", "cli.column.rows"),
            Column.of("model", "cli.column.model"),
            chance
                ? Column.of("mean_probability", "cli.column.mean.probability")
                : Column.of("mean_predicted", "cli.column.mean.predicted"));
    session.terminal().facts(columns, Arrays.asList(people.name(), people.rows(), model, mean));
  }

  private void write(
      Path file, String column, double[] values, @Nullable IntFunction<Forecast> why) {
    List<String> header = new ArrayList<>(people.header());
    header.add(column);
    header.addAll(why == null ? List.of() : WHY);
    CsvFile.write(
        file,
        header,
        csv -> {
          for (int i = 0; i < values.length; i++) {
            List<String> row = new ArrayList<>(people.row(i));
            row.add(Double.toString(values[i]));
            row.addAll(why == null ? List.of() : reasons(why.apply(i)));
            csv.writeRecord(row);
          }
        });
    session.terminal().say(Message.of("cli.exported.rows", people.rows(), file.toString()));
  }

  private List<String> reasons(Forecast forecast) {
    return List.of(
        Double.toString(forecast.low()),
        Double.toString(forecast.high()),
        joined(session, forecast.raising().stream().map(Forecast.Reason::text)),
        joined(session, forecast.lowering().stream().map(Forecast.Reason::text)),
        joined(session, forecast.changes().stream().limit(CHANGES).map(Forecast.Change::text)));
  }

  /** Sentences in one cell that no spreadsheet takes for a formula. */
  static String joined(Session session, Stream<Message> texts) {
    return CsvExport.safe(texts.map(session.messages()::text).collect(Collectors.joining("; ")));
  }
}
