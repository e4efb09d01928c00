package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.prediction.FileObservations;
import app.kith.analytics.prediction.Folds;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Forecaster;
import app.kith.analytics.prediction.Observations;
import app.kith.analytics.prediction.PredictionKind;
import app.kith.analytics.prediction.PredictionModel;
import app.kith.analytics.prediction.PredictionService;
import app.kith.base.Message;
import app.kith.contact.CsvExport;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private static final List<Column> APPLIED =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("rows", "cli.column.rows"),
          Column.of("model", "cli.column.model"),
          Column.of("mean_probability", "cli.column.mean.probability"));

  private static final List<String> WHY = List.of("low", "high", "raising", "lowering", "changes");

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
      descriptionKey = "cli.analyze.predict.positive")
  private @Nullable String positive;

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

  @Option(names = "--why", descriptionKey = "cli.analyze.predict.why")
  private boolean why;

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
    typedFolds();
    TableFile file = TableFile.read(input);
    FileObservations reader = reader(file);
    Observations observations = reader.yesNo(target, positive, drop);
    reader.remarks().forEach(session.terminal()::say);
    if (apply != null) {
      foretell(file, observations, kinds);
      return 0;
    }
    PredictionService service = new PredictionService(session.clock(), seed);
    new PredictAnswer(session.terminal())
        .give(
            file,
            observations,
            folds,
            service.compare(observations, kinds, parts(file), Watch.NONE));
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

  private Matcher typedFolds() {
    Matcher typed = FOLDS.matcher(folds);
    if (!typed.matches()) {
      throw session.misuse(spec, Message.of("cli.analyze.predict.folds.wrong", folds));
    }
    return typed;
  }

  private Folds parts(TableFile file) {
    Matcher typed = typedFolds();
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

  private void foretell(TableFile file, Observations learnt, Set<PredictionKind> kinds) {
    TableFile people = TableFile.read(Objects.requireNonNull(apply));
    Observations asked = reader(people).like(learnt);
    PredictionService service = new PredictionService(session.clock(), seed);
    if (kinds.size() == 1 && !why) {
      PredictionModel fitted = service.learn(learnt, kinds.iterator().next(), Watch.NONE);
      write(people, fitted.kind(), fitted.probabilities(asked), List.of(), _ -> List.of());
      return;
    }
    Forecaster forecaster = service.train(learnt, kinds, parts(file), Watch.NONE);
    write(
        people,
        forecaster.kind(),
        forecaster.probabilities(asked),
        why ? WHY : List.of(),
        row -> why ? reasons(forecaster.forecast(asked, row)) : List.of());
    session.terminal().say(forecaster.report().quality());
  }

  private List<String> reasons(Forecast forecast) {
    return List.of(
        Double.toString(forecast.low()),
        Double.toString(forecast.high()),
        joined(forecast.raising().stream().map(Forecast.Reason::text)),
        joined(forecast.lowering().stream().map(Forecast.Reason::text)),
        joined(forecast.changes().stream().limit(3).map(Forecast.Change::text)));
  }

  private String joined(Stream<Message> texts) {
    return CsvExport.safe(texts.map(session.messages()::text).collect(Collectors.joining("; ")));
  }

  private void write(
      TableFile people,
      PredictionKind kind,
      double[] chances,
      List<String> extra,
      IntFunction<List<String>> cells) {
    Terminal terminal = session.terminal();
    if (export != null) {
      List<String> header = new ArrayList<>(people.header());
      header.add("probability");
      header.addAll(extra);
      CsvFile.write(
          export,
          header,
          csv -> {
            for (int i = 0; i < chances.length; i++) {
              List<String> row = new ArrayList<>(people.row(i));
              row.add(Double.toString(chances[i]));
              row.addAll(cells.apply(i));
              csv.writeRecord(row);
            }
          });
      terminal.say(Message.of("cli.exported.rows", people.rows(), export.toString()));
    }
    double mean = Arrays.stream(chances).average().orElse(0);
    terminal.facts(APPLIED, Arrays.asList(people.name(), people.rows(), kind.id(), mean));
  }
}
