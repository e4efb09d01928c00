package app.kith.analytics.prediction;

import java.util.List;

/** The chosen model of yes and no. */
public final class Forecaster implements Foreteller {
  private final PredictionReport report;
  private final PredictionModel model;
  private final Told told;

  Forecaster(
      PredictionReport report, PredictionModel model, Observations learnt, Experience experience) {
    this.report = report;
    this.model = model;
    this.told =
        new Told(
            Measure.CHANCE,
            new Told.Taught(model.classifier(), model.encoding(), learnt),
            learnt.outcomes(),
            experience);
  }

  /** How far it may be trusted. */
  public PredictionReport report() {
    return report;
  }

  @Override
  public Measure measure() {
    return Measure.CHANCE;
  }

  /** What kind of model it is. */
  public PredictionKind kind() {
    return model.kind();
  }

  @Override
  public String model() {
    return kind().id();
  }

  /** The chance of every person, 0 to 1. */
  @Override
  public double[] values(Observations people) {
    return model.probabilities(people);
  }

  @Override
  public Forecast forecast(Observations people, int row) {
    return told.forecast(people, row);
  }

  @Override
  public Experience experience() {
    return told.experience();
  }

  @Override
  public List<Weight> weights() {
    return told.weights();
  }
}
