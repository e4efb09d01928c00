package app.kith.analytics.prediction;

import app.kith.analytics.engine.predict.Estimator;

/** A model of amounts that has learnt and can be asked about people. */
public final class AmountModel {
  private final AmountKind kind;
  private final Encoding encoding;
  private final Estimator estimator;

  AmountModel(AmountKind kind, Encoding encoding, Estimator estimator) {
    this.kind = kind;
    this.encoding = encoding;
    this.estimator = estimator;
  }

  /** What kind it is. */
  public AmountKind kind() {
    return kind;
  }

  /** The amount foretold of every row. */
  public double[] amounts(Observations people) {
    return amounts(people, Observations.all(people.rows()));
  }

  double[] amounts(Observations people, int[] rows) {
    return estimator.answers(encoding.encode(people, rows));
  }

  /** With the people that it learnt from. */
  Told.Taught by(Observations people) {
    return new Told.Taught(estimator, encoding, people);
  }
}
