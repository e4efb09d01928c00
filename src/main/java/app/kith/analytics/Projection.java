package app.kith.analytics;

import app.kith.base.Message;

/** A place on a plane for every row of a feature table, for a scatter plot. */
public final class Projection {
  private final double[] x;
  private final double[] y;
  private final Message xTitle;
  private final Message yTitle;

  Projection(double[] x, double[] y, Message xTitle, Message yTitle) {
    this.x = x;
    this.y = y;
    this.xTitle = xTitle;
    this.yTitle = yTitle;
  }

  /** Every row's place to the right, finite; read only. */
  public double[] x() {
    return x;
  }

  /** Every row's place upwards, finite; read only. */
  public double[] y() {
    return y;
  }

  /** What the horizontal axis means. */
  public Message xTitle() {
    return xTitle;
  }

  /** What the vertical axis means. */
  public Message yTitle() {
    return yTitle;
  }
}
