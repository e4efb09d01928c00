package app.kith.analytics.prediction;

/** The chosen model of amounts. */
public final class AmountForecaster extends Foreteller {
  private final AmountReport report;
  private final AmountModel model;
  private final Smearing smearing;

  AmountForecaster(AmountReport report, AmountModel model, Smearing smearing, Told told) {
    super(told);
    this.report = report;
    this.model = model;
    this.smearing = smearing;
  }

  /** How far it may be trusted. */
  public AmountReport report() {
    return report;
  }

  @Override
  public String model() {
    return model.kind().id();
  }

  /** The amount of every person. */
  @Override
  public double[] values(Observations people) {
    return model.amounts(people);
  }

  @Override
  public double total(double[] values) {
    return smearing.total(values);
  }
}
