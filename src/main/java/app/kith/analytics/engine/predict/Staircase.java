package app.kith.analytics.engine.predict;

import java.util.Arrays;

/** A rising line through the middles of pooled steps. */
final class Staircase implements Calibration {
  private final double[] scores;
  private final double[] chances;

  private Staircase(double[] scores, double[] chances) {
    this.scores = scores;
    this.chances = chances;
  }

  static Staircase of(double[] scores, boolean[] happened) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
    double[] place = new double[order.length + 1];
    double[] yes = new double[order.length + 1];
    double[] rows = new double[order.length + 1];
    int steps = 0;
    for (int row : order) {
      if (steps > 0 && place[steps - 1] / rows[steps - 1] == scores[row]) {
        steps--;
      } else {
        place[steps] = 0;
        yes[steps] = 0;
        rows[steps] = 0;
      }
      place[steps] += scores[row];
      yes[steps] += happened[row] ? 1 : 0;
      rows[steps]++;
      steps++;
    }
    return pooled(place, yes, rows, steps);
  }

  /** Joins neighbours until no step lies below the one before it. */
  private static Staircase pooled(double[] place, double[] yes, double[] rows, int steps) {
    int kept = 0;
    for (int s = 0; s < steps; s++) {
      place[kept] = place[s];
      yes[kept] = yes[s];
      rows[kept] = rows[s];
      while (kept > 0 && yes[kept - 1] * rows[kept] >= yes[kept] * rows[kept - 1]) {
        place[kept - 1] += place[kept];
        yes[kept - 1] += yes[kept];
        rows[kept - 1] += rows[kept];
        kept--;
      }
      kept++;
    }
    double[] scores = new double[kept];
    double[] chances = new double[kept];
    for (int k = 0; k < kept; k++) {
      scores[k] = place[k] / rows[k];
      chances[k] = (yes[k] + 0.5) / (rows[k] + 1);
    }
    for (int k = 1; k < kept; k++) {
      chances[k] = Math.max(chances[k], chances[k - 1]);
    }
    return new Staircase(scores, chances);
  }

  @Override
  public double chance(double score) {
    int last = scores.length - 1;
    if (last < 0) {
      return 0.5;
    }
    if (score <= scores[0]) {
      return chances[0];
    }
    if (!(score < scores[last])) {
      return chances[last];
    }
    int place = Arrays.binarySearch(scores, score);
    if (place >= 0) {
      return chances[place];
    }
    int above = -place - 1;
    double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
    return chances[above - 1] + share * (chances[above] - chances[above - 1]);
  }
}
