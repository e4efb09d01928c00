package app.kith.analytics.prediction;

import app.kith.analytics.engine.Matrix;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who of the people learnt from is most like somebody, by what matters to the model. */
final class Neighbours {
  private static final int SHOWN = 20;
  private static final double FAR = 2;

  private final Encoding encoding;
  private final Observations learnt;
  private final Matrix people;
  private final double[] weights;
  private final double[] outcomes;

  /**
   * Prepares.
   *
   * @param weights how much each column matters
   * @param outcomes what came of each row learnt from
   */
  Neighbours(Encoding encoding, Observations learnt, double[] weights, double[] outcomes) {
    this.encoding = encoding;
    this.learnt = learnt;
    this.outcomes = outcomes;
    this.people = encoding.encode(learnt, Observations.all(learnt.rows()));
    int[] things = encoding.things();
    this.weights = IntStream.of(things).mapToDouble(t -> weights[t]).toArray();
  }

  List<Forecast.Similar> of(Observations asked, int row) {
    Matrix one = encoding.encode(asked, new int[] {row});
    double[] distances = new double[people.rows()];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = distance(one, i);
    }
    boolean self = asked == learnt;
    return IntStream.range(0, distances.length)
        .filter(i -> !self || i != row)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> distances[i]))
        .limit(SHOWN)
        .map(i -> new Forecast.Similar(i, outcomes[i]))
        .toList();
  }

  /** Two standard deviations apart is as far as two different words. */
  private double distance(Matrix one, int i) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      double apart = Math.abs(one.at(0, j) - people.at(i, j));
      sum += weights[j] * Math.min(1, apart / FAR);
    }
    return sum;
  }
}
