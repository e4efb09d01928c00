package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.lifetime.CustomerHistory;
import app.kith.analytics.lifetime.LifetimeReport;
import app.kith.analytics.lifetime.LifetimeReport.Level;
import app.kith.analytics.lifetime.LifetimeService;
import app.kith.analytics.lifetime.LifetimeTerms;
import app.kith.analytics.lifetime.Misfit;
import app.kith.analytics.lifetime.PurchaseFile;
import app.kith.analytics.lifetime.PurchaseLog;
import app.kith.base.Message;
import app.kith.insight.Grouping;
import app.kith.insight.InsightService;
import app.kith.insight.LifetimeInsight;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith analyze clv}: what customers will be worth, and how near that came in a hold-out. */
@Command(name = "clv", mixinStandardHelpOptions = true, description = "cli.analyze.clv.about")
final class AnalyzeClvCommand implements Callable<Integer> {
  /** What the lines of the file are. */
  enum Format {
    TRANSACTIONS,
    SUMMARY
  }

  /** Which estimate to begin with. */
  enum Model {
    AUTO,
    MBG_CNBD,
    PARETO_NBD,
    BG_NBD
  }

  private final Session session;
  private final LifetimeService service = new LifetimeService();

  @Option(names = "--input", paramLabel = "FILE", descriptionKey = "cli.analyze.clv.input")
  private @Nullable Path input;

  @Option(
      names = "--format",
      paramLabel = "transactions|summary",
      defaultValue = "transactions",
      descriptionKey = "cli.analyze.clv.format")
  private Format format = Format.TRANSACTIONS;

  @Option(
      names = "--calibration-end",
      paramLabel = "DATE",
      descriptionKey = "cli.analyze.clv.calibration")
  private @Nullable LocalDate calibrationEnd;

  @Option(
      names = "--horizon-weeks",
      paramLabel = "N",
      defaultValue = "52",
      descriptionKey = "cli.analyze.clv.horizon")
  private double horizon;

  @Option(
      names = "--model",
      paramLabel = "auto|mbg_cnbd|pareto_nbd|bg_nbd",
      defaultValue = "auto",
      descriptionKey = "cli.analyze.clv.model")
  private Model model = Model.AUTO;

  @Option(names = "--customer", paramLabel = "COLUMN", descriptionKey = "cli.analyze.customer")
  private @Nullable String customer;

  @Option(names = "--date", paramLabel = "COLUMN", descriptionKey = "cli.analyze.clv.date")
  private @Nullable String date;

  @Option(names = "--amount", paramLabel = "COLUMN", descriptionKey = "cli.analyze.clv.amount")
  private @Nullable String amount;

  @Option(
      names = "--margin",
      paramLabel = "0..1",
      defaultValue = "1",
      descriptionKey = "cli.analyze.clv.margin")
  private double margin;

  @Option(
      names = "--discount",
      paramLabel = "RATE",
      defaultValue = "0",
      descriptionKey = "cli.analyze.clv.discount")
  private double discount;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.analyze.clv.export")
  private @Nullable Path export;

  AnalyzeClvCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LifetimeTerms terms = new LifetimeTerms(horizon, margin, discount);
    PurchaseFile names = new PurchaseFile();
    int year = Year.now(session.clock()).getValue();
    if (format == Format.SUMMARY) {
      if (input == null) {
        throw Session.refused("cli.analyze.clv.summary.file");
      }
      List<CustomerHistory> histories = names.summary(TableFile.read(input), year);
      answer(new ClvStudy(histories, null, null, names), terms, level(null, null));
      return 0;
    }
    PurchaseLog log =
        input == null
            ? session.services().purchases().purchases()
            : names.transactions(
                TableFile.read(input), new PurchaseFile.Columns(customer, date, amount), year);
    LocalDate end = end(log);
    if (log.histories(end).isEmpty()) {
      throw Session.refused("cli.analyze.clv.nobody", end.toString());
    }
    ClvStudy study = new ClvStudy(log.histories(end), log, end, input == null ? null : names);
    answer(study, terms, level(log, end));
    return 0;
  }

  private LocalDate end(PurchaseLog log) {
    if (calibrationEnd != null) {
      return calibrationEnd;
    }
    return input == null
        ? LocalDate.now(session.clock())
        : log.last().orElse(LocalDate.now(session.clock()));
  }

  private Level level(@Nullable PurchaseLog log, @Nullable LocalDate end) {
    return switch (model) {
      case MBG_CNBD -> Level.MBG_CNBD;
      case PARETO_NBD -> Level.PARETO_NBD;
      case BG_NBD -> Level.BG_NBD;
      case AUTO ->
          log == null || end == null ? Level.MBG_CNBD : service.bestOn(log, end, Watch.NONE);
    };
  }

  private void answer(ClvStudy study, LifetimeTerms terms, Level level) {
    Misfit misfit =
        study.log() == null || study.end() == null
            ? Misfit.USUAL
            : service.misfit(study.log(), study.end(), level, horizon, Watch.NONE);
    LifetimeReport report = service.value(study.histories(), terms, level, misfit, Watch.NONE);
    Map<Level, LifetimeReport> models = new EnumMap<>(Level.class);
    for (Level each : List.of(Level.MBG_CNBD, Level.PARETO_NBD, Level.BG_NBD)) {
      LifetimeReport other =
          each == report.level()
              ? report
              : service.value(study.histories(), terms, each, Watch.NONE);
      if (other.level() == each) {
        models.put(each, other);
      }
    }
    Terminal terminal = session.terminal();
    new ClvAnswer(terminal, study, horizon)
        .answer(input == null ? null : input.toString(), report, models, sources(report));
    if (export != null) {
      study.write(export, report);
      terminal.say(Message.of("cli.exported.rows", report.customers().size(), export.toString()));
    }
  }

  /** What the workspace's customers will bring by the source they came from; none for a file. */
  private List<List<@Nullable Object>> sources(LifetimeReport report) {
    if (input != null) {
      return List.of();
    }
    var services = session.services();
    InsightService insight =
        new InsightService(services.database(), services.features(), session.clock());
    Grouping bySource = new Grouping(Grouping.Kind.SOURCE, 0, "");
    return LifetimeInsight.parts(report, insight.groups(bySource)).stream()
        .map(AnalyzeClvCommand::row)
        .toList();
  }

  private static List<@Nullable Object> row(LifetimeInsight.GroupValue part) {
    return Arrays.asList(
        part.name(),
        part.people(),
        part.total().value(),
        part.total().low(),
        part.total().high(),
        part.each().value());
  }
}
