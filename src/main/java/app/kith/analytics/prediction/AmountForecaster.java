package app.kith.analytics.prediction;

import java.util.List;

/** The chosen model of amounts. */
public final class AmountForecaster implements Foreteller {
  private final Measure measure;
  private final AmountReport report;
  private final AmountModel model;
  private final Smearing smearing;
  private final Told told;

  AmountForecaster(
      Measure measure, AmountReport report, AmountModel model, Smearing smearing, Told told) {
    this.measure = measure;
    this.report = report;
    this.model = model;
    this.smearing = smearing;
    this.told = told;
  }

  /** How far it may be trusted. */
  public AmountReport report() {
    return report;
  }

  @Override
  public Measure measure() {
    return measure;
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
