package app.kith.fx.plot;

/**
 * Round places on an axis that begins at 0.
 *
 * @param step from one to the next: 1, 2 or 5 times a power of ten
 * @param count how many steps reach the largest value
 */
record Ticks(double step, int count) {

  /** At most so many steps up to the largest value. */
  static Ticks upTo(double largest, int most) {
    if (!(largest > 0)) {
      return new Ticks(1, 1);
    }
    double least = largest / most;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = power;
    for (double factor : new double[] {1, 2, 5, 10}) {
      step = factor * power;
      if (step >= least * (1 - 1e-9)) {
        break;
      }
    }
    return new Ticks(step, (int) Math.ceil(largest / step - 1e-9));
  }

  /** The end of the axis. */
  double top() {
    return step * count;
  }
}
