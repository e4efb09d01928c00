package app.kith.analytics.engine;

/**
 * Rows of finite numbers in one flat array, row after row. The array is shared, not copied: whoever
 * hands it over leaves it alone.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  /**
   * Wraps a flat array.
   *
   * @param rows 0 or more
   * @param columns 0 or more
   * @param values rows x columns numbers, row after row
   * @throws IllegalArgumentException if the length is wrong or a value is not finite
   */
  public Matrix(int rows, int columns, double[] values) {
    if (values.length != rows * columns) {
      throw new IllegalArgumentException(
          values.length + " values are not " + rows + " x " + columns);
    }
    double sum = 0;
    for (double value : values) {
      sum += value * 0;
    }
    if (sum != 0) {
      throw new IllegalArgumentException("a value is not finite");
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** A matrix of columns of equal length. */
  public static Matrix ofColumns(double[][] columns) {
    int width = columns.length;
    int rows = width == 0 ? 0 : columns[0].length;
    double[] values = new double[rows * width];
    for (int j = 0; j < width; j++) {
      double[] column = columns[j];
      for (int i = 0, at = j; i < rows; i++, at += width) {
        values[at] = column[i];
      }
    }
    return new Matrix(rows, width, values);
  }

  /** A matrix of rows of equal length. */
  public static Matrix ofRows(double[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * width, width);
    }
    return new Matrix(rows.length, width, values);
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The flat array itself, row after row; read only. */
  public double[] values() {
    return values;
  }

  /** One value. */
  public double at(int row, int column) {
    return values[row * columns + column];
  }

  /** A copy of the rows named, in that order; a row may be named more than once. */
  public Matrix pick(int[] chosen) {
    double[] picked = new double[chosen.length * columns];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, picked, i * columns, columns);
    }
    return new Matrix(chosen.length, columns, picked);
  }

  /** The squared Euclidean distance of row {@code a} of this to row {@code b} of another. */
  public double squaredDistance(int a, Matrix other, int b) {
    double sum = 0;
    int p = a * columns;
    int q = b * columns;
    for (int j = 0; j < columns; j++) {
      double difference = values[p + j] - other.values[q + j];
      sum += difference * difference;
    }
    return sum;
  }
}
