package app.kith.segment.ui;

import app.kith.base.Message;

/**
 * Something that an axis, a colour or a size can show.
 *
 * @param kind what it is
 * @param column the feature's column; 0 for the others
 * @param title its name
 */
public record Measure(Kind kind, int column, Message title) {
  /** All chosen features at once: the plane that shows most of their differences. */
  public static final Measure MAP = new Measure(Kind.MAP, 0, Message.of("segment.measure.map"));

  /** All chosen features at once: who is alike stands side by side. */
  public static final Measure NEIGHBOURS =
      new Measure(Kind.NEIGHBOURS, 0, Message.of("segment.measure.neighbours"));

  /** The groups that were found. */
  public static final Measure GROUPS =
      new Measure(Kind.GROUPS, 0, Message.of("segment.measure.groups"));

  /** Nothing: all alike. */
  public static final Measure ALIKE =
      new Measure(Kind.ALIKE, 0, Message.of("segment.measure.alike"));

  /** What a measure is. */
  public enum Kind {
    MAP,
    NEIGHBOURS,
    GROUPS,
    ALIKE,
    FEATURE
  }

  /** A feature of the table. */
  public static Measure feature(int column, Message title) {
    return new Measure(Kind.FEATURE, column, title);
  }

  /** True if it fills both axes. */
  boolean isPlane() {
    return kind == Kind.MAP || kind == Kind.NEIGHBOURS;
  }
}
