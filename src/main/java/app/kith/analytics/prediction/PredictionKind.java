package app.kith.analytics.prediction;

import java.util.Locale;

/** The kinds of models, the simplest first. */
public enum PredictionKind {
  /** A straight line in the logarithm of the odds. */
  LOGISTIC,
  /** Every column speaks for itself. */
  BAYES,
  /** One tree of questions. */
  TREE,
  /** The straight border with the widest margin. */
  SVM,
  /** Many trees that vote. */
  FOREST,
  /** Many small trees, each mending what those before left wrong. */
  BOOSTING,
  /** A border that bends where people are alike. */
  RBF,
  /** A small neural net. */
  MLP;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
