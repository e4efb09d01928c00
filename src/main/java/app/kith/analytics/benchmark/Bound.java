package app.kith.analytics.benchmark;

/** Why a kernel was not measured at a larger size. */
public enum Bound {
  /** The largest size asked for usually is within it. */
  SIZE,
  /** Its time grows with the square of the size. */
  SQUARE,
  /** All runs of it, or of the largest one that was, would have taken longer than the limit. */
  PATIENCE,
  /** A larger one did not fit into the memory that the program may use. */
  MEMORY
}
