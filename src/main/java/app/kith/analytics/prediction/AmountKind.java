package app.kith.analytics.prediction;

import java.util.Locale;

/** The kinds of models of amounts, the simplest first. */
public enum AmountKind {
  /** The mean of everybody: the bar that a model must beat. */
  MEAN,
  /** A straight line with a ridge. */
  LINEAR,
  /** Many small trees, each mending what those before left wrong. */
  BOOSTING,
  /** A straight line to the logarithm: foretells the typical amount where few are very large. */
  LOG_LINEAR,
  /** Many small trees to the logarithm. */
  LOG_BOOSTING;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True if it learns logarithms, which only amounts of 0 and more have. */
  boolean logarithms() {
    return this == LOG_LINEAR || this == LOG_BOOSTING;
  }
}
