package app.kith.analytics.prediction;

import java.util.Locale;

/** How a model's scores became chances. */
public enum CalibrationKind {
  /** The model's own chances were the best. */
  NONE,
  /** A sigmoid (Platt). */
  PLATT,
  /** A rising staircase (isotonic regression). */
  ISOTONIC;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
