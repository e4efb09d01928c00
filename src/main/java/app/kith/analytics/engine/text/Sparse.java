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

  double squares() {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  double dot(double[] other) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += values[i] * other[places[i]];
    }
    return sum;
  }

  void addTo(double[] other, double times) {
    for (int i = 0; i < places.length; i++) {
      other[places[i]] += times * values[i];
    }
  }
}
