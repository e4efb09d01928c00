package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;

/** A model learnt from everybody, with all that it takes to say why and how surely. */
public interface Foreteller {
  /** What it foretells. */
  Measure measure();

  /** The kind of model by its name on the command line. */
  String model();

  /**
   * What it foretells of every person.
   *
   * @param people with the columns learnt from; what happened is not looked at
   */
  double[] values(Observations people);

  /**
   * What all of them come to: the sum of what is foretold, mended where single forecasts are
   * typical amounts, which few large ones exceed.
   *
   * @param values what it foretells of some people
   */
  default double total(double[] values) {
    return Arrays.stream(values).sum();
  }

  /** What it foretells of one person, with everything that explains it. */
  Forecast forecast(Observations people, int row);

  /** How its forecasts of people it had not seen came true. */
  Experience experience();

  /** Every column by how much it matters, most first. */
  List<Weight> weights();

  /**
   * What matters to the model over all people.
   *
   * @param column what is known
   * @param measure what the points are
   * @param points how far it moves what is foretold of a person on average
   */
  record Weight(Observations.Column column, Measure measure, double points) {
    /** As a sentence. */
    public Message text() {
      return Message.of("prediction.weight", column.title(), measure.step(points));
    }
  }
}
