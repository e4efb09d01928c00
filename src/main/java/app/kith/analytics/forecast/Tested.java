package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The people of a report card.
 *
 * @param measure what was foretold
 * @param ids whose rows they are
 * @param came what came of each
 * @param foretold what was foretold of each
 */
public record Tested(Measure measure, long[] ids, double[] came, double[] foretold) {

  /**
   * Whether the model treats groups of them alike.
   *
   * @param field what names the groups, in words
   * @param group the group of a person, in the user's language
   */
  public Fairness fairness(Message field, LongFunction<String> group) {
    List<String> names = Arrays.stream(ids).mapToObj(group).toList();
    return measure == Measure.CHANCE
        ? Fairness.of(field.key(), names, happened(), foretold)
        : Fairness.ofAmounts(measure, field.key(), names, came, foretold);
  }

  boolean[] happened() {
    boolean[] happened = new boolean[came.length];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = came[i] == 1;
    }
    return happened;
  }
}
