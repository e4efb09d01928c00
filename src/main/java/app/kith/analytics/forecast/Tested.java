package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Fairness;
import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** The people of the last span, what was foretold of each and what happened. */
public final class Tested {
  private final long[] ids;
  private final boolean[] happened;
  private final double[] foretold;

  Tested(long[] ids, boolean[] happened, double[] foretold) {
    this.ids = ids;
    this.happened = happened;
    this.foretold = foretold;
  }

  /** The people's ids. */
  public long[] ids() {
    return ids.clone();
  }

  /**
   * Whether the model treats groups of them alike.
   *
   * @param field what names the groups, in words
   * @param group the group of a person, in the user's language
   */
  public Fairness fairness(Message field, LongFunction<String> group) {
    List<String> names = Arrays.stream(ids).mapToObj(group).toList();
    return Fairness.of(field.key(), names, happened, foretold);
  }
}
