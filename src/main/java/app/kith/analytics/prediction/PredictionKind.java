package app.kith.analytics.prediction;

import java.util.Locale;

/** The kinds of models, the simplest first, with what it takes to learn them. */
public enum PredictionKind {
  /** A straight line in the logarithm of the odds. */
  LOGISTIC(0.3),
  /** Every column speaks for itself. */
  BAYES(0.5),
  /** One tree of questions. */
  TREE(0.2),
  /** The straight border with the widest margin. */
  SVM(0.4),
  /** Many trees that vote. */
  FOREST(2.4),
  /** Many small trees, each mending what those before left wrong. */
  BOOSTING(1.2),
  /** A border that bends where people are alike. */
  RBF(15),
  /** A small neural net. */
  MLP(3);

  /** The support vectors of a bent border are sought among so many rows at most. */
  static final int MOST_LIKENESS_ROWS = 6_000;

  private final double micros;

  /**
   * A kind.
   *
   * @param micros what learning takes for a row and column, in millionths of a second: on two busy
   *     cores, of Telco and bank-full, the longer of the two
   */
  PredictionKind(double micros) {
    this.micros = micros;
  }

  /** How long learning may take once. */
  double seconds(int rows, int columns) {
    int learnt = this == RBF ? Math.min(rows, MOST_LIKENESS_ROWS) : rows;
    return micros * 1e-6 * learnt * columns;
  }

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
