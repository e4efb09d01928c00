package app.kith.analytics;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * Features made ready for the engine, and the way back to their own units. A missing value is
 * filled with its column's median (a word in a field: with no) and counted; a column without any
 * value becomes all zero.
 */
public final class PreparedFeatures {
  private final List<Feature> features;
  private final Preparation preparation;
  private final double[] fills;
  private final double[] origins;
  private final double[] spreads;
  private final int[] filled;
  private final Matrix matrix;

  private PreparedFeatures(FeatureTable table, Preparation preparation) {
    int d = table.features().size();
    this.features = table.features();
    this.preparation = preparation;
    this.fills = new double[d];
    this.origins = new double[d];
    this.spreads = new double[d];
    this.filled = new int[d];
    double[][] columns = new double[d][];
    for (int c = 0; c < d; c++) {
      columns[c] = prepare(table.column(c), c);
    }
    this.matrix = d == 0 ? new Matrix(table.rows(), 0, new double[0]) : Matrix.ofColumns(columns);
  }

  /** Fills, transforms and scales every column of a table. */
  public static PreparedFeatures of(FeatureTable table, Preparation preparation) {
    return new PreparedFeatures(table, preparation);
  }

  private double[] prepare(double[] raw, int c) {
    fills[c] = features.get(c).usual(Quantiles.median(raw));
    double[] values = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      boolean known = Double.isFinite(raw[i]);
      filled[c] += known ? 0 : 1;
      values[i] = forward(known ? raw[i] : fills[c]);
    }
    origins[c] = origin(values);
    spreads[c] = spread(values, origins[c]);
    for (int i = 0; i < values.length; i++) {
      values[i] = spreads[c] == 0 ? 0 : (values[i] - origins[c]) / spreads[c];
    }
    return values;
  }

  private double forward(double value) {
    return preparation.logarithm() ? Math.signum(value) * Math.log1p(Math.abs(value)) : value;
  }

  private double origin(double[] values) {
    return switch (preparation.scale()) {
      case Z -> values.length == 0 ? 0 : Quantiles.mean(values);
      case MIN_MAX -> Arrays.stream(values).min().orElse(0);
      case NONE -> 0;
    };
  }

  private double spread(double[] values, double origin) {
    double spread =
        switch (preparation.scale()) {
          case Z -> values.length == 0 ? 0 : Quantiles.deviation(values);
          case MIN_MAX -> Arrays.stream(values).max().orElse(0) - origin;
          case NONE -> 1;
        };
    // what is left of a constant column is rounding
    double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return spread <= size * 1e-12 || !Double.isFinite(spread) ? 0 : spread;
  }

  /** The scaled values. */
  public Matrix matrix() {
    return matrix;
  }

  /** The columns' features. */
  public List<Feature> features() {
    return features;
  }

  /** How they were prepared. */
  public Preparation preparation() {
    return preparation;
  }

  /** How many missing values of a column were filled with its median. */
  public int filled(int column) {
    return filled[column];
  }

  /** True if all values of a column are equal, so that it cannot tell people apart. */
  public boolean constant(int column) {
    return spreads[column] == 0;
  }

  /** A scaled value in the feature's own unit. */
  public double original(int column, double scaled) {
    double value = scaled * spreads[column] + origins[column];
    return preparation.logarithm() ? Math.signum(value) * Math.expm1(Math.abs(value)) : value;
  }

  /** What brings another person's values onto the same scale. */
  public Scaling scaling() {
    return new Scaling(preparation.logarithm(), boxed(fills), boxed(origins), boxed(spreads));
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Another person's raw value on the same scale; a missing one counts as the median. */
  public double scaled(int column, double raw) {
    double value = forward(Double.isFinite(raw) ? raw : fills[column]);
    return spreads[column] == 0 ? 0 : (value - origins[column]) / spreads[column];
  }
}
