package app.kith.segment.ui.scatter;

/** How a value becomes a position along an axis. */
public enum AxisScale {
  /** Equal steps for equal differences. */
  LINEAR,
  /**
   * Equal steps for equal ratios, kept defined at zero and below: {@code sign(v) log10(1 + |v|)}.
   */
  LOGARITHMIC;

  /** The position of a value; NaN stays NaN. */
  public double position(double value) {
    return this == LINEAR ? value : Math.copySign(Math.log10(1 + Math.abs(value)), value);
  }

  /** The value at a position. */
  public double value(double position) {
    return this == LINEAR
        ? position
        : Math.copySign(Math.pow(10, Math.abs(position)) - 1, position);
  }
}
