package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.List;

/**
 * What is foretold of one person, and why.
 *
 * @param measure what the values are: chances, 0 to 1, or amounts
 * @param value what is foretold
 * @param low the lower end of where such forecasts came true, four times in five
 * @param high the upper end
 * @param raising what raises the value against the average person, most first, at most three
 * @param lowering what lowers it, most first, at most three
 * @param changes what the model would say if one thing were different, most first, both ways
 * @param similar the people learnt from who are most alike in what matters, nearest first
 */
public record Forecast(
    Measure measure,
    double value,
    double low,
    double high,
    List<Reason> raising,
    List<Reason> lowering,
    List<Change> changes,
    List<Similar> similar) {

  /** Copies the lists. */
  public Forecast {
    raising = List.copyOf(raising);
    lowering = List.copyOf(lowering);
    changes = List.copyOf(changes);
    similar = List.copyOf(similar);
  }

  /** The value and its range as a sentence. */
  public Message text() {
    if (measure == Measure.CHANCE && Math.round(100 * low) == Math.round(100 * high)) {
      return Message.of("prediction.range.same", measure.said(value), measure.said(low));
    }
    String key = measure == Measure.CHANCE ? "prediction.range" : "prediction.range.amount";
    return Message.of(key, measure.said(value), measure.said(low), measure.said(high));
  }

  /**
   * One thing that speaks for more or for less.
   *
   * @param title what is known
   * @param value of this person
   * @param measure what the points are
   * @param points added, below 0 if it lowers the value; all together lead from the average person
   *     to this one
   */
  public record Reason(Message title, Message value, Measure measure, double points) {
    /** As a sentence. */
    public Message text() {
      String key = points >= 0 ? "prediction.reason.raises" : "prediction.reason.lowers";
      return Message.of(key, title, value, measure.step(points));
    }
  }

  /**
   * One thing being different. What the model has seen, not a promise that it would work.
   *
   * @param title what would be different
   * @param value the other value
   * @param measure what the result is
   * @param result what would be foretold then
   */
  public record Change(Message title, Message value, Measure measure, double result) {
    /** As a sentence. */
    public Message text() {
      return Message.of("prediction.change", title, value, measure.said(result));
    }
  }

  /**
   * Somebody alike.
   *
   * @param row of the people learnt from
   * @param outcome what came of them: 1 for yes and 0 for no, or the amount
   */
  public record Similar(int row, double outcome) {}
}
