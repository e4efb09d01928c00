package app.kith.analytics;

/** How columns of different units are made comparable. */
public enum Scale {
  /** Minus the mean, over the population standard deviation. */
  Z,
  /** From 0 for the smallest to 1 for the largest value. */
  MIN_MAX,
  /** As they are. */
  NONE
}
