package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.prediction.FileObservations;
import app.kith.analytics.prediction.Folds;
import app.kith.analytics.prediction.Observations;
import app.kith.analytics.prediction.PredictionKind;
import app.kith.analytics.prediction.PredictionModel;
import app.kith.analytics.prediction.PredictionReport;
import app.kith.analytics.prediction.PredictionService;
import app.kith.base.Message;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code kith analyze predict}: tries models on a file's past, or foretells another file's rows.
 */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "cli.analyze.predict.about")
final class AnalyzePredictCommand implements Callable<Integer> {
  private static final String AUTO = "auto";
  private static final Pattern FOLDS = Pattern.compile("(mod|shuffled|time)([2-9]|[1-9]\\d)");
  private static final List<Column> MODELS =
      List.of(
          Column.of("model", "cli.column.model"),
          Column.of("auc", "cli.column.auc"),
          Column.of("auc_sd", "cli.column.auc.deviation"),
          Column.of("log_loss", "cli.column.log.loss"),
          Column.of("brier", "cli.column.brier"),
          Column.of("lift10", "cli.column.lift"),
          Column.of("seconds", "cli.column.seconds"));
  private static final List<Column> WHOLE =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("rows", "cli.column.rows"),
          Column.of("rejected", "cli.column.rejected"),
          Column.of("positive", "cli.column.positive"),
          Column.of("columns", "cli.column.columns"),
          Column.of("folds", "cli.column.folds"),
          Column.of("best", "cli.column.best"),
          Column.of("quality", "cli.column.quality"),
          Column.of("models", "cli.column.models"));
  private static final List<Column> APPLIED =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("rows", "cli.column.rows"),
          Column.of("model", "cli.column.model"),
          Column.of("mean_probability", "cli.column.mean.probability"));

  private final Session session;

  @Option(
      names = {"--input", "--train"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "cli.analyze.predict.input")
  private Path input = Path.of("");

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      required = true,
      descriptionKey = "cli.analyze.predict.target")
  private String target = "";

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      defaultValue = "1",
      descriptionKey = "cli.analyze.predict.positive")
  private String positive = "1";

  @Option(
      names = "--drop",
      split = ",",
      paramLabel = "COLUMN",
      descriptionKey = "cli.analyze.predict.drop")
  private List<String> drop = List.of();

  @Option(
      names = "--words",
      split = ",",
      paramLabel = "COLUMN",
      descriptionKey = "cli.analyze.predict.words")
  private List<String> words = List.of();

  @Option(
      names = "--model",
      paramLabel = "logistic|bayes|tree|svm|rbf|forest|boosting|mlp|auto",
      defaultValue = AUTO,
      descriptionKey = "cli.analyze.predict.model")
  private String model = AUTO;

  @Option(
      names = "--folds",
      paramLabel = "mod5|shuffled5|time5",
      defaultValue = "mod5",
      descriptionKey = "cli.analyze.predict.folds")
  private String folds = "mod5";

  @Option(names = "--time", paramLabel = "COLUMN", descriptionKey = "cli.analyze.predict.time")
  private @Nullable String time;

  @Option(names = "--apply", paramLabel = "FILE", descriptionKey = "cli.analyze.predict.apply")
  private @Nullable Path apply;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.analyze.predict.export")
  private @Nullable Path export;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      descriptionKey = "cli.analyze.predict.seed")
  private long seed;

  @Spec private CommandSpec spec;

  AnalyzePredictCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Set<PredictionKind> kinds = kinds();
    TableFile file = TableFile.read(input);
    Folds parts = parts(file);
    FileObservations reader = reader(file);
    Observations observations = reader.yesNo(target, positive, drop);
    reader.remarks().forEach(session.terminal()::say);
    PredictionService service = new PredictionService(session.clock(), seed);
    if (apply == null) {
      answer(file, observations, service.compare(observations, kinds, parts, Watch.NONE));
      return 0;
    }
    PredictionKind chosen =
        kinds.size() == 1
            ? kinds.iterator().next()
            : service.compare(observations, kinds, parts, Watch.NONE).best();
    foretell(TableFile.read(apply), observations, service.learn(observations, chosen, Watch.NONE));
    return 0;
  }

  private FileObservations reader(TableFile file) {
    return new FileObservations(file, words, Year.now(session.clock()).getValue());
  }

  private Set<PredictionKind> kinds() {
    if (model.equalsIgnoreCase(AUTO)) {
      return EnumSet.allOf(PredictionKind.class);
    }
    for (PredictionKind kind : PredictionKind.values()) {
      if (kind.id().equals(model.toLowerCase(Locale.ROOT))) {
        return EnumSet.of(kind);
      }
    }
    String known =
        String.join(", ", Arrays.stream(PredictionKind.values()).map(k -> k.id()).toList());
    throw session.misuse(spec, Message.of("cli.analyze.predict.model.wrong", model, known));
  }

  private Folds parts(TableFile file) {
    Matcher typed = FOLDS.matcher(folds);
    if (!typed.matches()) {
      throw session.misuse(spec, Message.of("cli.analyze.predict.folds.wrong", folds));
    }
    int parts = Integer.parseInt(typed.group(2));
    return switch (typed.group(1)) {
      case "mod" -> Folds.byRemainder(file.rows(), parts);
      case "shuffled" -> Folds.shuffled(file.rows(), parts, seed);
      default -> Folds.byTime(times(file), parts);
    };
  }

  private double[] times(TableFile file) {
    if (time == null) {
      return IntStream.range(0, file.rows()).asDoubleStream().toArray();
    }
    return reader(file).numbers(time);
  }

  private void answer(TableFile file, Observations observations, PredictionReport report) {
    Terminal terminal = session.terminal();
    List<List<@Nullable Object>> rows =
        report.models().stream().map(AnalyzePredictCommand::row).toList();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              file.name(),
              file.rows(),
              file.rejected(),
              observations.yes(),
              observations.columns().size(),
              folds,
              report.best().id(),
              report.quality(),
              terminal.objects(MODELS, rows)));
      return;
    }
    terminal.table(MODELS, rows);
    terminal.say(Message.of("cli.analyze.predict.best", report.best().id()));
    terminal.say(report.quality());
  }

  private static List<@Nullable Object> row(PredictionReport.Score score) {
    return Arrays.asList(
        score.kind().id(),
        score.auc(),
        score.aucDeviation(),
        score.logLoss(),
        score.brier(),
        score.lift10(),
        score.seconds());
  }

  private void foretell(TableFile people, Observations learnt, PredictionModel fitted) {
    double[] chances = fitted.probabilities(reader(people).like(learnt));
    if (export != null) {
      CsvFile.write(
          export,
          header(people),
          csv -> {
            for (int i = 0; i < chances.length; i++) {
              List<String> cells = new ArrayList<>(people.row(i));
              cells.add(Double.toString(chances[i]));
              csv.writeRecord(cells);
            }
          });
    }
    Terminal terminal = session.terminal();
    terminal.facts(
        APPLIED,
        Arrays.asList(
            people.name(),
            people.rows(),
            fitted.kind().id(),
            Arrays.stream(chances).average().orElse(0)));
    if (export != null) {
      terminal.say(Message.of("cli.exported.rows", people.rows(), export.toString()));
    }
  }

  private static List<String> header(TableFile people) {
    List<String> header = new ArrayList<>(people.header());
    header.add("probability");
    return header;
  }
}
