package app.kith.analytics.prediction;

/** The chosen model of yes and no. */
public final class Forecaster extends Foreteller {
  private final PredictionReport report;
  private final PredictionModel model;

  Forecaster(
      PredictionReport report, PredictionModel model, Observations learnt, Experience experience) {
    super(
        new Told(
            Measure.CHANCE,
            new Told.Taught(model.classifier(), model.encoding(), learnt),
            learnt.outcomes(),
            experience));
    this.report = report;
    this.model = model;
  }

  /** How far it may be trusted. */
  public PredictionReport report() {
    return report;
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
}
