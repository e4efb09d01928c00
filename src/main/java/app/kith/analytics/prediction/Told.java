package app.kith.analytics.prediction;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.predict.Estimator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a model says of people and why, whatever it foretells. */
final class Told {
  private static final long SEED = 11;

  private final Measure measure;
  private final Taught taught;
  private final Experience experience;
  private final Explanation explanation;
  private final Neighbours neighbours;

  /**
   * A model with what it learnt from.
   *
   * @param estimator fitted
   * @param encoding how people become rows for it
   * @param people learnt from
   */
  record Taught(Estimator estimator, Encoding encoding, Observations people) {}

  /**
   * Prepares to tell.
   *
   * @param outcomes what came of each of the people learnt from
   * @param experience how forecasts of people it had not seen came true
   */
  Told(Measure measure, Taught taught, double[] outcomes, Experience experience) {
    this.measure = measure;
    this.taught = taught;
    this.experience = experience;
    Observations learnt = taught.people();
    int[] sample =
        IntStream.range(0, learnt.rows())
            .boxed()
            .sorted(Comparator.comparingLong(i -> Chance.mix(SEED, i)))
            .mapToInt(i -> i)
            .toArray();
    this.explanation =
        new Explanation(measure, taught.estimator(), taught.encoding(), learnt, sample);
    this.neighbours = new Neighbours(taught.encoding(), learnt, explanation.weights(), outcomes);
  }

  /** One person's forecast with everything that explains it. */
  Forecast forecast(Observations people, int row) {
    Matrix one = taught.encoding().encode(people, new int[] {row});
    double value = taught.estimator().answers(one)[0];
    double[] range = experience.range(value);
    return new Forecast(
        measure,
        value,
        range[0],
        range[1],
        explanation.reasons(people, row, true),
        explanation.reasons(people, row, false),
        explanation.changes(people, row),
        neighbours.of(people, row));
  }

  Measure measure() {
    return measure;
  }

  Experience experience() {
    return experience;
  }

  /** Every column by how much it matters, most first. */
  List<Foreteller.Weight> weights() {
    double[] points = explanation.weights();
    List<Foreteller.Weight> weights = new ArrayList<>();
    for (int t = 0; t < points.length; t++) {
      weights.add(new Foreteller.Weight(taught.people().columns().get(t), measure, points[t]));
    }
    weights.sort(Comparator.comparingDouble(weight -> -weight.points()));
    return weights;
  }
}
