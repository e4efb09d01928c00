package app.kith.analytics.engine.text;

/** A vector that is 0 but for a few places. */
public final class Sparse {
  private final int[] places;
  private final double[] values;

  /** Values at rising places. */
  Sparse(int[] places, double[] values) {
    this.places = places;
    this.values = values;
  }

  int size() {
    return places.length;
  }

  int place(int i) {
    return places[i];
  }

  double value(int i) {
    return values[i];
  }
}
