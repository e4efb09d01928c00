package app.kith.segment;

import app.kith.analytics.PreparedFeatures;
import app.kith.analytics.Scaling;
import app.kith.analytics.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How people who come after a model was made find their group: by the nearest centre.
 *
 * @param lastPerson the largest id of a person whom the model has seen
 * @param scaling how the features were made comparable
 * @param centres the groups' centres on that scale
 */
public record Placing(long lastPerson, Scaling scaling, List<List<Double>> centres) {
  /** The number of no group. */
  static final int NOWHERE = -2;

  /** Copies the lists. */
  public Placing {
    centres = centres.stream().map(List::copyOf).toList();
  }

  /** What a division into groups with centres tells. */
  static Placing of(Segmentation found) {
    PreparedFeatures prepared = PreparedFeatures.of(found.table(), found.preparation());
    double[][] sums = new double[found.groups()][prepared.features().size()];
    int[] counts = new int[found.groups()];
    for (int row = 0; row < found.table().rows(); row++) {
      int group = found.assignment().group(row);
      if (group >= 0) {
        counts[group]++;
        for (int f = 0; f < sums[group].length; f++) {
          sums[group][f] += prepared.matrix().at(row, f);
        }
      }
    }
    List<List<Double>> centres = new ArrayList<>();
    for (int group = 0; group < sums.length; group++) {
      int people = Math.max(1, counts[group]);
      centres.add(Arrays.stream(sums[group]).mapToObj(sum -> sum / people).toList());
    }
    long last = Arrays.stream(found.table().ids()).max().orElse(0);
    return new Placing(last, prepared.scaling(), centres);
  }

  /**
   * The group whose centre is nearest.
   *
   * @param values of the model's features in their own units, NaN where not known
   * @return its number, or {@link #NOWHERE} if nothing is known
   */
  int nearest(double[] values) {
    int nearest = NOWHERE;
    double least = Double.POSITIVE_INFINITY;
    boolean known = Arrays.stream(values).anyMatch(Double::isFinite);
    for (int group = 0; known && group < centres.size(); group++) {
      double distance = distance(values, centres.get(group));
      if (distance < least) {
        least = distance;
        nearest = group;
      }
    }
    return nearest;
  }

  private double distance(double[] values, List<Double> centre) {
    double sum = 0;
    for (int f = 0; f < values.length; f++) {
      double apart = scaling.scaled(f, values[f]) - centre.get(f);
      sum += apart * apart;
    }
    return sum;
  }
}
