package app.kith.analytics.engine.lifetime;

/** Of each customer: how many repeat purchases, when the last, observed how long. */
public final class Purchases {
  private final int[] repeats;
  private final double[] last;
  private final double[] observed;

  /**
   * Three numbers for each customer.
   *
   * @param repeats purchases after the first, 0 or more
   * @param last time from the first to the last purchase; 0 without repeats
   * @param observed time from the first purchase to the end of observation, at least {@code last}
   * @throws IllegalArgumentException if a number is out of range
   */
  public Purchases(int[] repeats, double[] last, double[] observed) {
    for (int i = 0; i < repeats.length; i++) {
      boolean fits = repeats[i] >= 0 && last[i] >= 0 && last[i] <= observed[i];
      if (!fits || !Double.isFinite(observed[i])) {
        throw new IllegalArgumentException("customer " + i + " has impossible times");
      }
    }
    this.repeats = repeats;
    this.last = last;
    this.observed = observed;
  }

  /** The number of customers. */
  public int customers() {
    return repeats.length;
  }

  /** Purchases after the first. */
  public int repeats(int customer) {
    return repeats[customer];
  }

  /** Time from the first to the last purchase; 0 without repeats. */
  public double last(int customer) {
    return repeats[customer] == 0 ? 0 : last[customer];
  }

  /** Time from the first purchase to the end of observation. */
  public double observed(int customer) {
    return observed[customer];
  }

  /** The most repeat purchases of any customer. */
  int mostRepeats() {
    int most = 0;
    for (int repeat : repeats) {
      most = Math.max(most, repeat);
    }
    return most;
  }

  /** The mean time observed; 1 if there is nobody. */
  double meanObserved() {
    double sum = 0;
    for (double time : observed) {
      sum += time;
    }
    return sum > 0 ? sum / observed.length : 1;
  }
}
