package app.kith.duplicate.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One normalised value a person, each distinct text kept once: four bytes a row. Immutable. */
public final class TextColumn {
  /** The code of no value. */
  public static final int MISSING = -1;

  private final int[] codes;
  private final String[] values;
  private final int[] counts;
  private final int filled;

  private TextColumn(int[] codes, String[] values, int[] counts, int filled) {
    this.codes = codes;
    this.values = values;
    this.counts = counts;
    this.filled = filled;
  }

  /** The number of a row's value, or {@link #MISSING}. */
  int code(int row) {
    return codes[row];
  }

  /** The text of a code. */
  String text(int code) {
    return values[code];
  }

  /** A row's text, or null. */
  @Nullable String textOf(int row) {
    return codes[row] == MISSING ? null : values[codes[row]];
  }

  /** How many different texts there are. */
  int distinct() {
    return values.length;
  }

  /** How many rows have a value. */
  int filled() {
    return filled;
  }

  /** How many rows there are. */
  int rows() {
    return codes.length;
  }

  /** How many rows have a code's value. */
  int count(int code) {
    return counts[code];
  }

  /** The chance that two rows with values have the same one. */
  double agreement() {
    double sum = 0;
    for (int count : counts) {
      sum += (double) count * (count - 1);
    }
    return filled < 2 ? 0 : sum / ((double) filled * (filled - 1));
  }

  /** Gathers a column in any order of its rows. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Integer> known = new HashMap<>();
    private final int[] codes;
    private String[] values = new String[1024];
    private int[] counts = new int[1024];
    private int filled;

    /** A column of so many rows, all without a value yet. */
    public Builder(int rows) {
      codes = new int[rows];
      Arrays.fill(codes, MISSING);
    }

    /** Sets a row's normalised value, once at most; null or empty for none. */
    public void set(int row, @Nullable String value) {
      if (value == null || value.isEmpty()) {
        return;
      }
      Integer code = known.get(value);
      if (code == null) {
        code = known.size();
        if (code == values.length) {
          values = Arrays.copyOf(values, code * 2);
          counts = Arrays.copyOf(counts, code * 2);
        }
        values[code] = value;
        known.put(value, code);
      }
      codes[row] = code;
      counts[code]++;
      filled++;
    }

    /** True if a row has no value yet. */
    public boolean isMissing(int row) {
      return codes[row] == MISSING;
    }

    /** How many rows have a value so far. */
    public int filled() {
      return filled;
    }

    /** How many different values there are so far. */
    public int distinct() {
      return known.size();
    }

    /** The column; the builder is used up. */
    public TextColumn build() {
      int distinct = known.size();
      known.clear();
      return new TextColumn(
          codes, Arrays.copyOf(values, distinct), Arrays.copyOf(counts, distinct), filled);
    }
  }
}
