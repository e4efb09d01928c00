package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;

/** A model learnt from everybody, with all that it takes to say why and how surely. */
public abstract sealed class Foreteller permits Forecaster, AmountForecaster {
  private final Told told;

  Foreteller(Told told) {
    this.told = told;
  }

  /** What it foretells. */
  public final Measure measure() {
    return told.measure();
  }

  /** The kind of model by its name on the command line. */
  public abstract String model();

  /**
   * What it foretells of every person.
   *
   * @param people with the columns learnt from; what happened is not looked at
   */
  public abstract double[] values(Observations people);

  /**
   * What all of them come to: the sum of what is foretold, mended where single forecasts are
   * typical amounts, which few large ones exceed.
   *
   * @param values what it foretells of some people
   */
  public double total(double[] values) {
    return Arrays.stream(values).sum();
  }

  /** What it foretells of one person, with everything that explains it. */
  public final Forecast forecast(Observations people, int row) {
    return told.forecast(people, row);
  }

  /** How its forecasts of people it had not seen came true. */
  public final Experience experience() {
    return told.experience();
  }

  /** Every column by how much it matters, most first. */
  public final List<Weight> weights() {
    return told.weights();
  }

  /**
   * What matters to the model over all people.
   *
   * @param column what is known
   * @param measure what the points are
   * @param points how far it moves what is foretold of a person on average
   */
  public record Weight(Observations.Column column, Measure measure, double points) {
    /** As a sentence. */
    public Message text() {
      return Message.of("prediction.weight", column.title(), measure.step(points));
    }
  }
}
