package app.kith.analytics.prediction;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which kinds of models there is time to try. A straight line and boosting always are; the others
 * join them, the quickest first, while all together are expected to stay within what is given.
 *
 * @param tried the kinds to try
 * @param passedOver the kinds for which there is no time
 * @param seconds given for all trials on the computer on which the costs were measured
 */
public record TrialPlan(Set<PredictionKind> tried, Set<PredictionKind> passedOver, double seconds) {
  private static final Set<PredictionKind> ALWAYS =
      EnumSet.of(PredictionKind.LOGISTIC, PredictionKind.BOOSTING);

  /** Copies the sets. */
  public TrialPlan {
    tried = Collections.unmodifiableSet(EnumSet.copyOf(tried));
    passedOver = Set.copyOf(passedOver);
  }

  /** The plan for some people, each kind learning once for every fold. */
  public static TrialPlan of(Observations people, Folds folds, double seconds) {
    int columns = people.width();
    int rows =
        (int) Math.min(Integer.MAX_VALUE, people.rows() * (folds.size() - 1L) / folds.size());
    Set<PredictionKind> tried = EnumSet.copyOf(ALWAYS);
    double left = seconds;
    for (PredictionKind kind : ALWAYS) {
      left -= folds.size() * kind.seconds(rows, columns);
    }
    List<PredictionKind> others =
        Stream.of(PredictionKind.values())
            .filter(kind -> !ALWAYS.contains(kind))
            .sorted(Comparator.comparingDouble(kind -> kind.seconds(rows, columns)))
            .toList();
    for (PredictionKind kind : others) {
      left -= folds.size() * kind.seconds(rows, columns);
      if (left >= 0) {
        tried.add(kind);
      }
    }
    return new TrialPlan(tried, EnumSet.complementOf(EnumSet.copyOf(tried)), seconds);
  }
}
