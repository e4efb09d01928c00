package app.kith.analytics.benchmark;

/** Why a kernel is not measured at larger sizes. */
public enum Bound {
  /** The largest size asked for usually is within it. */
  SIZE,
  /** Its time grows with the square of the size. */
  SQUARE
}
