package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.Groups;
import app.kith.analytics.prediction.Measure;

/**
 * The people of a report card.
 *
 * @param measure what was foretold
 * @param ids whose rows they are
 * @param came what came of each
 * @param foretold what was foretold of each
 */
public record Tested(Measure measure, long[] ids, double[] came, double[] foretold) {

  /** Whether the model treats groups of them alike. */
  Fairness fairness(Groups groups) {
    return measure == Measure.CHANCE
        ? Fairness.of(groups, happened(), foretold)
        : Fairness.ofAmounts(measure, groups, came, foretold);
  }

  boolean[] happened() {
    boolean[] happened = new boolean[came.length];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = came[i] == 1;
    }
    return happened;
  }
}
