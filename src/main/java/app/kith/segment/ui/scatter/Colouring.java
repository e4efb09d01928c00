package app.kith.segment.ui.scatter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the colour of a dot means. Immutable. */
public final class Colouring {
  /** How many shades a scale has. */
  static final int SHADES = 32;

  private final byte[] indices;
  private final List<Entry> entries;
  private final boolean graded;
  private final String title;
  private final double low;
  private final double high;

  /**
   * One line of the legend.
   *
   * @param index the colour's index: 0 for points without a value, then 1, 2, ...
   * @param name what the colour means
   * @param count how many points have it
   */
  public record Entry(int index, String name, int count) {}

  private Colouring(
      byte[] indices, List<Entry> entries, boolean graded, String title, double[] range) {
    this.indices = indices;
    this.entries = List.copyOf(entries);
    this.graded = graded;
    this.title = title;
    this.low = range[0];
    this.high = range[1];
  }

  /** Every point in the same colour. */
  public static Colouring plain(int count, String name) {
    byte[] indices = new byte[count];
    Arrays.fill(indices, (byte) 1);
    return new Colouring(
        indices, List.of(new Entry(1, name, count)), false, "", new double[] {0, 0});
  }

  /**
   * One colour a group.
   *
   * @param group each point's group, 0 to {@code names.size() - 1}; -1 for none
   * @param names the groups' names, at most 100
   * @param none the name for points in no group
   */
  public static Colouring groups(int[] group, List<String> names, String none) {
    byte[] indices = new byte[group.length];
    int[] counts = new int[names.size() + 1];
    for (int i = 0; i < group.length; i++) {
      indices[i] = (byte) (group[i] + 1);
      counts[group[i] + 1]++;
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      entries.add(new Entry(i + 1, names.get(i), counts[i + 1]));
    }
    if (counts[0] > 0) {
      entries.add(new Entry(0, none, counts[0]));
    }
    return new Colouring(indices, entries, false, "", new double[] {0, 0});
  }

  /**
   * Shades from low to high; the extreme hundredth on either side shares the end shades, so that
   * one giant does not make all others pale.
   *
   * @param values each point's value; NaN for none
   * @param title what is measured, with its unit
   */
  public static Colouring shades(double[] values, String title) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    double low = sorted.length == 0 ? 0 : sorted[sorted.length / 100];
    double high = sorted.length == 0 ? 0 : sorted[sorted.length - 1 - sorted.length / 100];
    byte[] indices = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        double share = high > low ? (values[i] - low) / (high - low) : 0.5;
        indices[i] = (byte) (1 + (int) Math.clamp(share * SHADES, 0, SHADES - 1));
      }
    }
    return new Colouring(indices, List.of(), true, title, new double[] {low, high});
  }

  /** The colour index of each point. */
  byte[] indices() {
    return indices;
  }

  /** The points that have a colour index. */
  IntStream points(int index) {
    return IntStream.range(0, indices.length).filter(point -> indices[point] == index);
  }

  /** The legend's lines; none for shades. */
  public List<Entry> entries() {
    return entries;
  }

  /** True if colours are shades of one measure. */
  public boolean graded() {
    return graded;
  }

  /** What the shades measure; empty for groups. */
  public String title() {
    return title;
  }

  /** The value that the lightest shade ends at. */
  public double low() {
    return low;
  }

  /** The value that the strongest shade starts at. */
  public double high() {
    return high;
  }
}
