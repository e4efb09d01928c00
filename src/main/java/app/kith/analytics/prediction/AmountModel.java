package app.kith.analytics.prediction;

import app.kith.analytics.engine.Matrix;
import java.util.function.Function;

/** A model of amounts that has learnt and can be asked about people. */
public final class AmountModel {
  private final AmountKind kind;
  private final Encoding encoding;
  private final Function<Matrix, double[]> model;

  AmountModel(AmountKind kind, Encoding encoding, Function<Matrix, double[]> model) {
    this.kind = kind;
    this.encoding = encoding;
    this.model = model;
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
    return model.apply(encoding.encode(people, rows));
  }
}
