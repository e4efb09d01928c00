package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Experience;
import app.kith.analytics.prediction.Measure;
import java.util.Arrays;

/**
 * What is said of people, with the experience that tells how sure it is.
 *
 * @param values one for each person
 * @param experience how such values came true before
 * @param total what all of them come to
 */
record Judgement(double[] values, Experience experience, double total) {

  /** What a rule of thumb says, its experience being the people it was made from. */
  static Judgement of(NaiveRule rule, Measure measure, Snapshot learnt, Snapshot asked) {
    double[] before = rule.values(learnt.table());
    Experience experience =
        measure == Measure.CHANCE
            ? Experience.ofChances(before, learnt.happened())
            : Experience.ofAmounts(before, learnt.outcomes());
    double[] values = rule.values(asked.table());
    return new Judgement(values, experience, Arrays.stream(values).sum());
  }
}
