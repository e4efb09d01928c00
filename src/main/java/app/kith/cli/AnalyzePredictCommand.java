package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.prediction.AmountKind;
import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.FileObservations;
import app.kith.analytics.prediction.Folds;
import app.kith.analytics.prediction.Forecaster;
import app.kith.analytics.prediction.Measure;
import app.kith.analytics.prediction.Observations;
import app.kith.analytics.prediction.PredictionKind;
import app.kith.analytics.prediction.PredictionModel;
import app.kith.analytics.prediction.PredictionReport;
import app.kith.analytics.prediction.PredictionService;
import app.kith.base.Message;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private final Session session;

  @Option(
      names = {"--input", "--train"},
      paramLabel = "FILE",
      descriptionKey = "cli.analyze.predict.input")
  private @Nullable Path input;

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

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "90",
      descriptionKey = "cli.analyze.predict.days")
  private int days = 90;

  @Option(
      names = {"--group", "--fairness"},
      paramLabel = "COLUMN",
      descriptionKey = "cli.analyze.predict.group")
  private @Nullable String group;

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
    typedFolds();
    if (input == null) {
      foretellCustomers();
      return 0;
    }
    TableFile file = TableFile.read(input);
    FileObservations reader = reader(file);
    if (positive == null && reader.isAmount(target)) {
      amounts(file, reader);
      return 0;
    }
    Set<PredictionKind> kinds = kinds();
    Observations observations = reader.yesNo(target, positive, drop);
    reader.remarks().forEach(session.terminal()::say);
    if (apply != null) {
      foretell(file, observations, kinds);
      return 0;
    }
    PredictionService service = new PredictionService(session.clock(), seed);
    Folds parts = parts(file);
    PredictionReport report = service.compare(observations, kinds, parts, Watch.NONE);
    PredictAnswer answer = new PredictAnswer(session.terminal());
    answer.give(file, observations, folds, report, fairness(file, observations, report.best()));
    return 0;
  }

  /** How groups fare, with the group's own column and without it. */
  private List<Fairness> fairness(TableFile file, Observations observations, PredictionKind kind) {
    if (group == null) {
      return List.of();
    }
    PredictionService service = new PredictionService(session.clock(), seed);
    Observations.Words groups = new Observations.Words(file.spelt(group), file.cells(group));
    return Stream.of(observations, observations.without(groups.name()))
        .map(seen -> service.fairness(seen, kind, parts(file), groups, Watch.NONE))
        .toList();
  }

  private void amounts(TableFile file, FileObservations reader) {
    Set<AmountKind> kinds =
        PredictAmount.kinds(model).orElseThrow(() -> wrongModel(AmountKind.values()));
    PredictAmount amounts =
        new PredictAmount(
            session, seed, reader.withoutTarget(target, drop), reader.numbers(target));
    if (apply == null) {
      amounts.compare(file, kinds, parts(file));
      return;
    }
    TableFile others = TableFile.read(apply);
    Observations asked = reader(others).like(reader.withoutTarget(target, drop));
    ForetoldFile answer = new ForetoldFile(session, others, export);
    amounts.foretell(answer, asked, kinds, parts(file), why);
  }

  /** Without a file: the workspace's own customers. */
  private void foretellCustomers() {
    if (days < 1 || days > 3_650) {
      throw session.misuse(spec, Message.of("cli.analyze.predict.days.wrong", 1, 3_650));
    }
    PredictCustomers customers = new PredictCustomers(session);
    CustomerTarget wanted = wanted(customers.targets());
    CustomerForecast forecast = customers.foretell(wanted, days, drop, group);
    if (export != null) {
      new CustomerForecastAnswer(session).export(export, forecast, why);
    }
  }

  private CustomerTarget wanted(List<CustomerTarget> known) {
    String names = known.stream().map(CustomerTarget::id).collect(Collectors.joining(", "));
    return known.stream()
        .filter(one -> one.id().equalsIgnoreCase(target))
        .findFirst()
        .orElseThrow(
            () ->
                session.misuse(
                    spec, Message.of("cli.analyze.predict.target.wrong", target, names)));
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
    throw wrongModel(PredictionKind.values());
  }

  private ParameterException wrongModel(Enum<?>... kinds) {
    String known =
        Arrays.stream(kinds)
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return session.misuse(spec, Message.of("cli.analyze.predict.model.wrong", model, known));
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
    ForetoldFile answer = new ForetoldFile(session, people, export);
    PredictionService service = new PredictionService(session.clock(), seed);
    if (kinds.size() == 1 && !why) {
      PredictionModel fitted = service.learn(learnt, kinds.iterator().next(), Watch.NONE);
      answer.give(Measure.CHANCE, fitted.kind().id(), fitted.probabilities(asked), null);
      return;
    }
    Forecaster forecaster = service.train(learnt, kinds, parts(file), Watch.NONE);
    answer.give(
        Measure.CHANCE,
        forecaster.model(),
        forecaster.values(asked),
        why ? row -> forecaster.forecast(asked, row) : null);
    session.terminal().say(forecaster.report().quality());
  }
}
