package app.kith.cli;

import app.kith.analytics.file.TableFile;
import app.kith.analytics.prediction.AmountReport;
import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.ForecastCurves;
import app.kith.analytics.prediction.Observations;
import app.kith.analytics.prediction.PredictionReport;
import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code kith analyze predict} says of the models it tried. */
final class PredictAnswer {
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
          Column.of("useful", "cli.column.useful"),
          Column.of("quality", "cli.column.quality"),
          Column.of("models", "cli.column.models"),
          Column.of("best_chances", "cli.column.chances"),
          Column.of("fairness", "cli.column.fairness"));
  private static final List<Column> AMOUNT_MODELS =
      List.of(
          Column.of("model", "cli.column.model"),
          Column.of("mae", "cli.column.mean.error"),
          Column.of("rmse", "cli.column.root.square.error"),
          Column.of("r2", "cli.column.explained"),
          Column.of("seconds", "cli.column.seconds"));
  private static final List<Column> WHOLE_AMOUNT =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("rows", "cli.column.rows"),
          Column.of("rejected", "cli.column.rejected"),
          Column.of("columns", "cli.column.columns"),
          Column.of("best", "cli.column.best"),
          Column.of("useful", "cli.column.useful"),
          Column.of("quality", "cli.column.quality"),
          Column.of("models", "cli.column.models"));
  private static final List<Column> CHANCES =
      List.of(
          Column.of("calibration", "cli.column.calibration"),
          Column.of("log_loss", "cli.column.log.loss"),
          Column.of("brier", "cli.column.brier"),
          Column.of("calibration_error", "cli.column.calibration.error"),
          Column.of("calibration_curve", "cli.column.calibration.curve"),
          Column.of("gains", "cli.column.gains"));
  private static final List<Column> BIN =
      List.of(
          Column.of("said", "cli.column.said"),
          Column.of("seen", "cli.column.seen"),
          Column.of("rows", "cli.column.rows"));
  private static final List<Column> GAIN =
      List.of(
          Column.of("people", "cli.column.share"),
          Column.of("reached", "cli.column.reached"),
          Column.of("lift", "cli.column.lift.of.share"));

  private final Terminal terminal;
  private final FairnessAnswer groups;

  PredictAnswer(Terminal terminal) {
    this.terminal = terminal;
    this.groups = new FairnessAnswer(terminal);
  }

  /** Answers of amounts. */
  void give(TableFile file, Observations people, AmountReport report) {
    List<List<@Nullable Object>> rows = report.models().stream().map(PredictAnswer::row).toList();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE_AMOUNT,
          Arrays.asList(
              file.name(),
              file.rows(),
              file.rejected(),
              people.columns().size(),
              report.best().id(),
              report.useful(),
              report.quality(),
              terminal.objects(AMOUNT_MODELS, rows)));
      return;
    }
    summary(AMOUNT_MODELS, rows, report.best().id(), report.quality());
  }

  private void summary(
      List<Column> columns, List<List<@Nullable Object>> rows, String best, Message quality) {
    terminal.table(columns, rows);
    terminal.say(Message.of("cli.analyze.predict.best", best));
    terminal.say(quality);
  }

  private static List<@Nullable Object> row(AmountReport.Score score) {
    return Arrays.asList(
        score.kind().id(),
        score.meanError(),
        score.rootSquareError(),
        score.explained(),
        score.seconds());
  }

  /**
   * Answers of yes and no.
   *
   * @param fairness of the best model with the group's column and without it; empty if not asked
   */
  void give(
      TableFile file,
      Observations observations,
      String folds,
      PredictionReport report,
      List<Fairness> fairness) {
    List<List<@Nullable Object>> rows = report.models().stream().map(PredictAnswer::row).toList();
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
              report.useful(),
              report.quality(),
              terminal.objects(MODELS, rows),
              chances(report.chances()),
              fairness.stream().map(groups::json).toList()));
      return;
    }
    summary(MODELS, rows, report.best().id(), report.quality());
    terminal.say(
        Message.of(
            "cli.analyze.predict.chances",
            report.chances().curves().calibrationError() * 100,
            report.chances().calibration().id()));
    groups.say(fairness);
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

  private Object chances(PredictionReport.Chances chances) {
    ForecastCurves curves = chances.curves();
    List<List<@Nullable Object>> bins =
        curves.calibration().stream().map(PredictAnswer::bin).toList();
    List<List<@Nullable Object>> gains = curves.gains().stream().map(PredictAnswer::gain).toList();
    return terminal
        .objects(
            CHANCES,
            List.of(
                Arrays.asList(
                    chances.calibration().id(),
                    chances.logLoss(),
                    chances.brier(),
                    curves.calibrationError(),
                    terminal.objects(BIN, bins),
                    terminal.objects(GAIN, gains))))
        .getFirst();
  }

  private static List<@Nullable Object> bin(ForecastCurves.Bin bin) {
    return Arrays.asList(bin.said(), bin.came(), bin.rows());
  }

  private static List<@Nullable Object> gain(ForecastCurves.Gain gain) {
    return Arrays.asList(gain.people(), gain.reached(), gain.lift());
  }
}
