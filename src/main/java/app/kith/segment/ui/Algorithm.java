package app.kith.segment.ui;

import app.kith.base.Message;

/** How groups are found. */
public enum Algorithm {
  KMEANS,
  RFM;

  /** Its name for a person. */
  public Message label() {
    return Message.of("segment.algorithm." + name());
  }
}
