package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Which kinds of models were tried on people they had not seen, how each did, and why one was
 * taken.
 *
 * @param entries the kinds tried, the simplest first, then those for which there was no time
 * @param why in a sentence: which was taken
 */
public record Contest(List<Entry> entries, Message why) {
  private static final int IN_HUNDRED = 100;

  /** Copies the list. */
  public Contest {
    entries = List.copyOf(entries);
  }

  /**
   * How one kind did.
   *
   * @param kind its name on the command line
   * @param figure the area under the ROC curve, or the mean error; NaN if it was not tried
   * @param result in words
   */
  public record Entry(String kind, double figure, Message result) {
    /** As a sentence. */
    public Message text() {
      return Message.of("prediction.contest.entry", title(kind), result);
    }
  }

  private static Message title(String kind) {
    return Message.of("prediction.kind." + kind);
  }

  /** Of chances. */
  public static Contest of(PredictionReport report, TrialPlan plan) {
    List<Entry> entries = new ArrayList<>();
    for (PredictionReport.Score score : report.models()) {
      Message result = Message.of("prediction.contest.chance", score.auc() * IN_HUNDRED);
      entries.add(new Entry(score.kind().id(), score.auc(), result));
    }
    Message late = Message.of("prediction.contest.no_time", plan.seconds());
    plan.passedOver().stream()
        .sorted()
        .forEach(kind -> entries.add(new Entry(kind.id(), Double.NaN, late)));
    double best = report.models().stream().mapToDouble(PredictionReport.Score::auc).max().orElse(0);
    boolean won = report.score(report.best()).auc() >= best;
    String key = won ? "prediction.contest.why.best" : "prediction.contest.why.simplest";
    return new Contest(entries, Message.of(key, title(report.best().id())));
  }

  /** Of amounts. */
  public static Contest of(AmountReport report, Measure measure) {
    List<Entry> entries =
        report.models().stream()
            .map(
                score ->
                    new Entry(
                        score.kind().id(),
                        score.meanError(),
                        Message.of("prediction.contest.amount", measure.said(score.meanError()))))
            .toList();
    return new Contest(
        entries, Message.of("prediction.contest.why.amount", title(report.best().id())));
  }
}
