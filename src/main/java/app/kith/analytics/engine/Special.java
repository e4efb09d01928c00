package app.kith.analytics.engine;

/** The gamma function's logarithm and slope, and Gauss's hypergeometric function. */
public final class Special {
  private static final double LARGE = 12;
  private static final double HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;
  private static final int MOST_TERMS = 100_000;

  private Special() {}

  /** The logarithm of the gamma function of a positive number, to about 1e-14. */
  public static double logGamma(double x) {
    double product = 1;
    double shifted = x;
    while (shifted < LARGE) {
      product *= shifted++;
    }
    double inverse = 1 / shifted;
    double square = inverse * inverse;
    // Stirling's series
    double series =
        inverse
            * (1 / 12.0
                - square
                    * (1 / 360.0
                        - square * (1 / 1260.0 - square * (1 / 1680.0 - square * (1 / 1188.0)))));
    return (shifted - 0.5) * Math.log(shifted)
        - shifted
        + HALF_LOG_TWO_PI
        + series
        - Math.log(product);
  }

  /** The slope of {@link #logGamma}. */
  public static double digamma(double x) {
    double sum = 0;
    double shifted = x;
    while (shifted < LARGE) {
      sum -= 1 / shifted++;
    }
    double square = 1 / (shifted * shifted);
    double series =
        square
            * (1 / 12.0
                - square
                    * (1 / 120.0 - square * (1 / 252.0 - square * (1 / 240.0 - square / 132))));
    return sum + Math.log(shifted) - 0.5 / shifted - series;
  }

  /**
   * The regularised incomplete beta function, the chance that a beta variable stays below x, by its
   * continued fraction (NIST DLMF 8.17.22).
   *
   * @param x 0 to 1
   * @param a above 0
   * @param b above 0
   */
  public static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double logFront =
        a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
    double front = Math.exp(logFront);
    return x < (a + 1) / (a + b + 2)
        ? front * betaFraction(x, a, b) / a
        : 1 - front * betaFraction(1 - x, b, a) / b;
  }

  /** By Lentz's method. */
  private static double betaFraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / apart(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / apart(1 + even * d);
      c = apart(1 + even / c);
      fraction *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / apart(1 + odd * d);
      c = apart(1 + odd / c);
      double step = d * c;
      fraction *= step;
      if (Math.abs(step - 1) < 1e-14) {
        break;
      }
    }
    return fraction;
  }

  private static double apart(double fromZero) {
    return Math.abs(fromZero) < 1e-300 ? 1e-300 : fromZero;
  }

  /**
   * Gauss's hypergeometric function 2F1(a, b; c; z) for 0 &lt;= z &lt; 1, by its series; above one
   * half by Euler's transformation where that converges faster.
   */
  public static double hypergeometric(double a, double b, double c, double z) {
    if (z > 0.5 && c - a - b < 0) {
      return Math.pow(1 - z, c - a - b) * series(c - a, c - b, c, z);
    }
    return series(a, b, c, z);
  }

  private static double series(double a, double b, double c, double z) {
    double term = 1;
    double sum = 1;
    for (int n = 0; n < MOST_TERMS; n++) {
      term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
      sum += term;
      if (Math.abs(term) <= 1e-16 * Math.abs(sum)) {
        break;
      }
    }
    return sum;
  }
}
