package app.kith.analytics.prediction;

import app.kith.analytics.engine.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The chosen model, learnt from everybody, with all that it takes to say why and how surely. */
public final class Forecaster {
  private static final long SEED = 11;

  private final PredictionReport report;
  private final PredictionModel model;
  private final Observations learnt;
  private final Experience experience;
  private final Explanation explanation;
  private final Neighbours neighbours;

  Forecaster(
      PredictionReport report, PredictionModel model, Observations learnt, Experience experience) {
    this.report = report;
    this.model = model;
    this.learnt = learnt;
    this.experience = experience;
    int[] sample =
        IntStream.range(0, learnt.rows())
            .boxed()
            .sorted(Comparator.comparingLong(i -> Chance.mix(SEED, i)))
            .mapToInt(i -> i)
            .toArray();
    this.explanation = new Explanation(model.classifier(), model.encoding(), learnt, sample);
    this.neighbours = new Neighbours(model.encoding(), learnt, explanation.weights());
  }

  /** How far it may be trusted. */
  public PredictionReport report() {
    return report;
  }

  /** What kind of model it is. */
  public PredictionKind kind() {
    return model.kind();
  }

  /**
   * The chance of every person, 0 to 1.
   *
   * @param people with the columns learnt from; what happened is not looked at
   */
  public double[] probabilities(Observations people) {
    return model.probabilities(people);
  }

  /** One person's chance with everything that explains it. */
  public Forecast forecast(Observations people, int row) {
    double chance = model.probabilities(people, new int[] {row})[0];
    double[] range = experience.range(chance);
    return new Forecast(
        chance,
        range[0],
        range[1],
        explanation.reasons(people, row, true),
        explanation.reasons(people, row, false),
        explanation.changes(people, row),
        neighbours.of(people, row));
  }

  /**
   * What matters to the model over all people.
   *
   * @param column what is known
   * @param points how far it moves a person's chance on average, 0 to 1
   */
  public record Weight(Observations.Column column, double points) {}

  /** Every column by how much it matters, most first. */
  public List<Weight> weights() {
    double[] points = explanation.weights();
    List<Weight> weights = new ArrayList<>();
    for (int t = 0; t < points.length; t++) {
      weights.add(new Weight(learnt.columns().get(t), points[t]));
    }
    weights.sort(Comparator.comparingDouble(weight -> -weight.points()));
    return weights;
  }
}
