package app.kith.analytics.prediction;

import java.util.Locale;

/** The kinds of models of amounts, the simplest first. */
public enum AmountKind {
  /** The mean of everybody: the bar that a model must beat. */
  MEAN,
  /** A straight line with a ridge. */
  LINEAR,
  /** Many small trees, each mending what those before left wrong. */
  BOOSTING;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
