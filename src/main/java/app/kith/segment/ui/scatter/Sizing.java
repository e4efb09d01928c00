package app.kith.segment.ui.scatter;

import java.util.Arrays;

/** What the size of a dot means. Immutable. */
public final class Sizing {
  /** How many sizes there are. */
  static final int STEPS = 5;

  private static final int PLAIN = 2;

  private final byte[] indices;
  private final String title;

  private Sizing(byte[] indices, String title) {
    this.indices = indices;
    this.title = title;
  }

  /** All dots alike. */
  public static Sizing plain(int count) {
    byte[] indices = new byte[count];
    Arrays.fill(indices, (byte) PLAIN);
    return new Sizing(indices, "");
  }

  /**
   * Five sizes, a fifth of the points each (equal values never differ in size).
   *
   * @param values each point's value; NaN is drawn smallest
   * @param title what is measured, with its unit
   */
  public static Sizing fifths(double[] values, String title) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    byte[] indices = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      for (int step = 1; step < STEPS && Double.isFinite(values[i]); step++) {
        double border = sorted[(int) ((long) sorted.length * step / STEPS)];
        indices[i] = values[i] >= border && border > sorted[0] ? (byte) step : indices[i];
      }
    }
    return new Sizing(indices, title);
  }

  byte[] indices() {
    return indices;
  }

  /** What the sizes measure; empty if nothing. */
  public String title() {
    return title;
  }
}
