package app.kith.segment.ui.scatter;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Round numbers to write beside an axis. */
final class AxisTicks {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /**
   * One mark.
   *
   * @param position where it stands, in axis positions
   * @param label what stands beside it
   */
  record Tick(double position, String label) {}

  private AxisTicks() {}

  /**
   * The marks of an axis between two positions.
   *
   * @param wanted how many marks would look right; the answer holds roughly as many
   */
  static List<Tick> between(AxisScale scale, double from, double to, int wanted, Locale locale) {
    double low = scale.value(from);
    double high = scale.value(to);
    boolean decades = scale == AxisScale.LOGARITHMIC && to - from > 1.2;
    SortedSet<Double> values =
        decades ? decades(from, to, wanted) : steps(low, high, Math.max(1, wanted));
    NumberFormat format = format(values, locale);
    List<Tick> ticks = new ArrayList<>();
    for (double value : values) {
      double position = scale.position(value);
      if (position >= from && position <= to) {
        ticks.add(new Tick(position, format.format(value)));
      }
    }
    return ticks;
  }

  private static SortedSet<Double> steps(double low, double high, int wanted) {
    SortedSet<Double> values = new TreeSet<>();
    double raw = (high - low) / wanted;
    if (!(raw > 0) || Double.isInfinite(raw)) {
      return values;
    }
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = power;
    for (double round : ROUND) {
      step = round * power;
      if (step >= raw) {
        break;
      }
    }
    long first = (long) Math.ceil(low / step);
    long last = (long) Math.floor(high / step);
    for (long i = first; i <= last && i - first < 100; i++) {
      values.add(i == 0 ? 0.0 : i * step);
    }
    return values;
  }

  private static SortedSet<Double> decades(double from, double to, int wanted) {
    SortedSet<Double> values = new TreeSet<>();
    values.add(0.0);
    int last = (int) Math.ceil(Math.max(Math.abs(from), Math.abs(to)));
    int skip = (int) Math.max(1, Math.ceil((to - from) / Math.max(1, wanted)));
    for (int exponent = 1; exponent <= last; exponent += skip) {
      values.add(Math.pow(10, exponent));
      values.add(-Math.pow(10, exponent));
    }
    return values;
  }

  private static NumberFormat format(SortedSet<Double> values, Locale locale) {
    double largest = 0;
    double smallestGap = Double.MAX_VALUE;
    double before = Double.NaN;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
      if (!Double.isNaN(before)) {
        smallestGap = Math.min(smallestGap, value - before);
      }
      before = value;
    }
    if (largest >= 10_000) {
      NumberFormat compact =
          NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
      double unit = locale.getLanguage().equals("zh") ? 10_000 : largest >= 1e6 ? 1e6 : 1e3;
      compact.setMaximumFractionDigits(digits(smallestGap / unit));
      return compact;
    }
    NumberFormat plain = NumberFormat.getNumberInstance(locale);
    plain.setMaximumFractionDigits(digits(smallestGap));
    return plain;
  }

  private static int digits(double gap) {
    if (gap >= 1 && gap == Math.rint(gap)) {
      return 0;
    }
    return gap <= 0 ? 0 : (int) Math.clamp(Math.ceil(-Math.log10(gap)) + 1, 0, 8);
  }
}
