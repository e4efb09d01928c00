package app.kith.analytics.forecast;

import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.engine.Quantiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** A rule of thumb that a model must beat. */
@FunctionalInterface
interface NaiveRule {
  /** What the rule says of every person: chances, or amounts. */
  double[] values(FeatureTable people);

  /** The rule for a target, with its figures from what is known. */
  static NaiveRule of(CustomerTarget target, int days, Snapshot learnt) {
    return switch (target) {
      case Happening happening -> lately(happening.since(), days, learnt);
      case NextAmount _ -> bestAmount(learnt);
      case FieldTarget field ->
          everybody(
              field.yesNo()
                  ? (learnt.yes() + 1.0) / (learnt.rows() + 2.0)
                  : Quantiles.median(learnt.outcomes()));
    };
  }

  /**
   * Who ordered within the last span (or wrote, where that is asked) behaves like those who did
   * before, everybody else like the rest before.
   */
  private static NaiveRule lately(FeatureKind since, int days, Snapshot learnt) {
    double[] yes = new double[2];
    double[] rows = new double[2];
    for (int i = 0; i < learnt.rows(); i++) {
      int kind = lately(learnt.table(), i, since, days) ? 1 : 0;
      yes[kind] += learnt.outcomes()[i];
      rows[kind]++;
    }
    double other = (yes[0] + 1) / (rows[0] + 2);
    double recent = (yes[1] + 1) / (rows[1] + 2);
    return people -> values(people, row -> lately(people, row, since, days) ? recent : other);
  }

  private static boolean lately(FeatureTable table, int row, FeatureKind since, int days) {
    int column = table.find(since).orElseThrow();
    return table.value(row, column) <= days;
  }

  /** As much as last time, as usual, or as everybody: whichever was off by the least before. */
  private static NaiveRule bestAmount(Snapshot learnt) {
    double median = Quantiles.median(learnt.outcomes());
    return Stream.of(
            own(FeatureKind.LAST_AMOUNT, median),
            own(FeatureKind.AVERAGE_ORDER, median),
            everybody(median))
        .min(Comparator.comparingDouble(rule -> error(rule, learnt)))
        .orElseThrow();
  }

  private static double error(NaiveRule rule, Snapshot learnt) {
    double[] said = rule.values(learnt.table());
    double sum = 0;
    for (int i = 0; i < said.length; i++) {
      sum += Math.abs(said[i] - learnt.outcomes()[i]);
    }
    return sum;
  }

  private static NaiveRule own(FeatureKind kind, double otherwise) {
    return people -> {
      double[] same = people.find(kind).map(people::column).orElse(new double[0]);
      return values(
          people, row -> row < same.length && Double.isFinite(same[row]) ? same[row] : otherwise);
    };
  }

  private static NaiveRule everybody(double value) {
    return people -> values(people, _ -> value);
  }

  private static double[] values(FeatureTable people, IntToDoubleFunction value) {
    double[] values = new double[people.rows()];
    Arrays.setAll(values, value);
    return values;
  }
}
