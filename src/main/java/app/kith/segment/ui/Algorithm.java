package app.kith.segment.ui;

import app.kith.base.Message;

/** How groups are found. */
public enum Algorithm {
  /** Round groups around centres. */
  KMEANS,
  /** Named groups by recency, frequency and monetary value. */
  RFM,
  /** The same by limits that a person sets. */
  RFM_FIXED,
  /** Crowds of any shape, and loners who are in none. */
  DENSITY,
  /** A tree of who is most alike, cut somewhere. */
  HIERARCHY;

  /** Its name for a person. */
  public Message label() {
    return Message.of("segment.algorithm." + name());
  }

  /** True if it compares recency, frequency and monetary value, whatever was chosen. */
  boolean isRfm() {
    return this == RFM || this == RFM_FIXED;
  }

  /** True if a person says how many groups there shall be. */
  boolean isCounted() {
    return this == KMEANS || this == HIERARCHY;
  }
}
