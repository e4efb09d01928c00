package app.kith.analytics.prediction;

import java.util.Locale;

/** The kinds of models, the simplest first. */
public enum PredictionKind {
  LOGISTIC,
  TREE,
  FOREST,
  BOOSTING;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
