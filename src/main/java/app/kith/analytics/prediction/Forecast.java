package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.List;

/**
 * What is foretold of one person, and why.
 *
 * @param chance 0 to 1
 * @param low the lower end of where such chances came true, four times in five
 * @param high the upper end
 * @param raising what raises the chance against the average person, most first, at most three
 * @param lowering what lowers it, most first, at most three
 * @param changes what the model would say if one thing were different, most first, both ways
 * @param similar the people learnt from who are most alike in what matters, nearest first
 */
public record Forecast(
    double chance,
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

  /**
   * One thing that speaks for or against.
   *
   * @param title what is known
   * @param value of this person
   * @param points added to the chance, below 0 if it lowers it; all together lead from the average
   *     chance to this one
   */
  public record Reason(Message title, Message value, double points) {
    /** As a sentence. */
    public Message text() {
      String key = points >= 0 ? "prediction.reason.raises" : "prediction.reason.lowers";
      return Message.of(key, title, value, Math.abs(points) * 100);
    }
  }

  /**
   * One thing being different. What the model has seen, not a promise that it would work.
   *
   * @param title what would be different
   * @param value the other value
   * @param chance then
   */
  public record Change(Message title, Message value, double chance) {
    /** As a sentence. */
    public Message text() {
      return Message.of("prediction.change", title, value, chance);
    }
  }

  /**
   * Somebody alike.
   *
   * @param row of the people learnt from
   * @param happened to them or not
   */
  public record Similar(int row, boolean happened) {}
}
