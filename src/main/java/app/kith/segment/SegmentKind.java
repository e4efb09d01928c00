package app.kith.segment;

import app.kith.base.Message;

/** How a segment came to be. Stored by name. */
public enum SegmentKind {
  /** A rule, evaluated each time it is asked. */
  RULE,
  /** A group that a model found; members and the model's settings are stored. */
  MODEL,
  /** People chosen by hand; members are stored. */
  SELECTION;

  /** The kind's name for a person. */
  public Message label() {
    return Message.of("segment.kind." + name());
  }
}
