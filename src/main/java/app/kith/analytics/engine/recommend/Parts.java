package app.kith.analytics.engine.recommend;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.text.TextLikeness;
import java.util.List;

/** The scorers that a recommendation is blended from, learnt from the same purchases. */
public final class Parts {
  private static final int NEAREST = 20;
  private static final double SHRINK = 10;
  private static final double STRONGEST_RIDGE = 300;

  private final List<Scorer> scorers;

  private Parts(List<Scorer> scorers) {
    this.scorers = scorers;
  }

  /**
   * Learns.
   *
   * @param texts what each item is called; empty if that is not known
   */
  public static Parts learn(Owned all, List<String> texts, Watch watch) {
    Scorer content = texts.isEmpty() ? _ -> new double[all.items()] : TextLikeness.of(texts)::to;
    Neighbours neighbours = Neighbours.of(all, NEAREST, SHRINK);
    watch.check();
    watch.report(0.1);
    Ease ease = Ease.fit(all, ridge(all.customers()));
    watch.report(1);
    return new Parts(List.of(ease, neighbours, content, Scorer.popularity(all)));
  }

  /** Few customers need a weaker ridge, or nothing but the most bought items is ever seen. */
  private static double ridge(int customers) {
    return Math.clamp(customers / 14.0, 5, STRONGEST_RIDGE);
  }

  /** The scores of each part, the largest of each made 1. */
  public double[][] scores(int[] owned) {
    double[][] scores = new double[scorers.size()][];
    for (int part = 0; part < scores.length; part++) {
      scores[part] = scorers.get(part).scores(owned);
      double largest = 0;
      for (double score : scores[part]) {
        largest = Math.max(largest, score);
      }
      for (int item = 0; largest > 0 && item < scores[part].length; item++) {
        scores[part][item] /= largest;
      }
    }
    return scores;
  }

  /** A mixture of the parts' scores. */
  public static double[] mix(double[][] scores, Blend blend) {
    double[] weights = {blend.ease(), blend.neighbours(), blend.content(), blend.popularity()};
    double[] mixed = new double[scores[0].length];
    for (int part = 0; part < weights.length; part++) {
      for (int item = 0; weights[part] != 0 && item < mixed.length; item++) {
        mixed[item] += weights[part] * scores[part][item];
      }
    }
    return mixed;
  }
}
