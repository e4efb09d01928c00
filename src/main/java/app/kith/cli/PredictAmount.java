package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.prediction.AmountKind;
import app.kith.analytics.prediction.AmountModel;
import app.kith.analytics.prediction.AmountReport;
import app.kith.analytics.prediction.AmountService;
import app.kith.analytics.prediction.Folds;
import app.kith.analytics.prediction.Observations;
import app.kith.base.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code kith analyze predict} of a column of amounts. */
final class PredictAmount {
  private static final List<Column> MODELS =
      List.of(
          Column.of("model", "cli.column.model"),
          Column.of("mae", "cli.column.mean.error"),
          Column.of("rmse", "cli.column.root.square.error"),
          Column.of("r2", "cli.column.explained"),
          Column.of("seconds", "cli.column.seconds"));
  private static final List<Column> WHOLE =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("rows", "cli.column.rows"),
          Column.of("rejected", "cli.column.rejected"),
          Column.of("columns", "cli.column.columns"),
          Column.of("best", "cli.column.best"),
          Column.of("useful", "cli.column.useful"),
          Column.of("quality", "cli.column.quality"),
          Column.of("models", "cli.column.models"));

  private final Terminal terminal;
  private final AmountService service;
  private final Observations people;
  private final double[] amounts;

  PredictAmount(Session session, long seed, Observations people, double[] amounts) {
    this.terminal = session.terminal();
    this.service = new AmountService(session.clock(), seed);
    this.people = people;
    this.amounts = amounts;
  }

  /** The kinds of a name; empty if there is none. */
  static Optional<Set<AmountKind>> kinds(String model) {
    if (model.equalsIgnoreCase("auto")) {
      return Optional.of(EnumSet.allOf(AmountKind.class));
    }
    return Arrays.stream(AmountKind.values())
        .filter(kind -> kind.id().equalsIgnoreCase(model))
        .findFirst()
        .map(EnumSet::of);
  }

  void compare(TableFile file, Set<AmountKind> kinds, Folds folds) {
    AmountReport report = service.compare(people, amounts, kinds, folds, Watch.NONE);
    List<List<@Nullable Object>> rows = report.models().stream().map(PredictAmount::row).toList();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              file.name(),
              file.rows(),
              file.rejected(),
              people.columns().size(),
              report.best().id(),
              report.useful(),
              report.quality(),
              terminal.objects(MODELS, rows)));
      return;
    }
    terminal.table(MODELS, rows);
    terminal.say(Message.of("cli.analyze.predict.best", report.best().id()));
    terminal.say(report.quality());
  }

  private static List<@Nullable Object> row(AmountReport.Score score) {
    return Arrays.asList(
        score.kind().id(),
        score.meanError(),
        score.rootSquareError(),
        score.explained(),
        score.seconds());
  }

  /** Foretells another file's rows and writes them with a column {@code predicted}. */
  void foretell(
      TableFile others, Observations asked, Set<AmountKind> kinds, Folds folds, Path export) {
    AmountKind kind =
        kinds.size() == 1
            ? kinds.iterator().next()
            : service.compare(people, amounts, kinds, folds, Watch.NONE).best();
    AmountModel model = service.learn(people, amounts, kind, Watch.NONE);
    double[] foretold = model.amounts(asked);
    List<String> header = new ArrayList<>(others.header());
    header.add("predicted");
    CsvFile.write(
        export,
        header,
        csv -> {
          for (int i = 0; i < foretold.length; i++) {
            List<String> row = new ArrayList<>(others.row(i));
            row.add(Double.toString(foretold[i]));
            csv.writeRecord(row);
          }
        });
    terminal.say(Message.of("cli.exported.rows", others.rows(), export.toString()));
  }
}
