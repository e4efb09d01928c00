package app.kith.analytics.prediction;

import app.kith.analytics.engine.predict.Classifier;

/** A model that has learnt and can be asked about people. */
public final class PredictionModel {
  private final PredictionKind kind;
  private final Encoding encoding;
  private final Classifier classifier;

  PredictionModel(PredictionKind kind, Encoding encoding, Classifier classifier) {
    this.kind = kind;
    this.encoding = encoding;
    this.classifier = classifier;
  }

  /** What kind it is. */
  public PredictionKind kind() {
    return kind;
  }

  /**
   * The chance of yes for every row, 0 to 1.
   *
   * @param people with the columns that it learnt from; what happened is not looked at
   */
  public double[] probabilities(Observations people) {
    return probabilities(people, Observations.all(people.rows()));
  }

  Classifier classifier() {
    return classifier;
  }

  Encoding encoding() {
    return encoding;
  }

  /** The same with other chances. */
  PredictionModel with(Classifier other) {
    return new PredictionModel(kind, encoding, other);
  }

  double[] scores(Observations people, int[] rows) {
    return classifier.scores(encoding.encode(people, rows));
  }

  double[] probabilities(Observations people, int[] rows) {
    return classifier.probabilities(encoding.encode(people, rows));
  }
}
