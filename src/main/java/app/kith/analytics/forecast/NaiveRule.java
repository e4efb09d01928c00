package app.kith.analytics.forecast;

import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;

/**
 * The rule of thumb that a model must beat: who ordered within the last span (or wrote, where that
 * is asked) behaves like those who did before, everybody else like the rest before.
 */
record NaiveRule(FeatureKind since, int days, double recent, double other) {

  static NaiveRule of(Snapshot learnt, CustomerTarget target, int days) {
    double[] yes = new double[2];
    double[] rows = new double[2];
    for (int i = 0; i < learnt.rows(); i++) {
      int kind = recent(learnt.table(), i, target.since(), days) ? 1 : 0;
      yes[kind] += learnt.happened()[i] ? 1 : 0;
      rows[kind]++;
    }
    return new NaiveRule(
        target.since(), days, (yes[1] + 1) / (rows[1] + 2), (yes[0] + 1) / (rows[0] + 2));
  }

  private static boolean recent(FeatureTable table, int row, FeatureKind since, int days) {
    int column = table.find(since).orElseThrow();
    return table.value(row, column) <= days;
  }

  double[] chances(FeatureTable people) {
    double[] chances = new double[people.rows()];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = recent(people, i, since, days) ? recent : other;
    }
    return chances;
  }
}
