package app.kith.analytics.engine.recommend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_MT_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * EASE (Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019): the linear model
 * that foretells each item from all others, in closed form. Of many items only the most bought take
 * part.
 */
public final class Ease implements Scorer {
  /** The square of it is what the model holds in memory. */
  public static final int MOST_ITEMS = 4_000;

  private final int items;
  private final int[] chosen;
  private final int[] place;
  private final float[] weights;

  private Ease(int items, int[] chosen, int[] place, float[] weights) {
    this.items = items;
    this.chosen = chosen;
    this.place = place;
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param ridge how strongly weights are held near 0, above 0
   */
  public static Ease fit(Owned all, double ridge) {
    int[] chosen = mostBought(all);
    int n = chosen.length;
    int[] place = new int[all.items()];
    Arrays.fill(place, -1);
    for (int p = 0; p < n; p++) {
      place[chosen[p]] = p;
    }
    DMatrixRMaj together = new DMatrixRMaj(n, n);
    IntStream.range(0, n)
        .parallel()
        .forEach(
            p -> {
              for (int customer : all.buyers(chosen[p])) {
                for (int other : all.of(customer)) {
                  if (place[other] >= 0) {
                    together.data[p * n + place[other]]++;
                  }
                }
              }
              together.data[p * n + p] += ridge;
            });
    return new Ease(all.items(), chosen, place, weights(inverse(together), n));
  }

  private static int[] mostBought(Owned all) {
    return IntStream.range(0, all.items())
        .boxed()
        .sorted(Comparator.comparingInt((Integer item) -> -all.buyers(item).length))
        .limit(MOST_ITEMS)
        .mapToInt(item -> item)
        .sorted()
        .toArray();
  }

  private static DMatrixRMaj inverse(DMatrixRMaj matrix) {
    int n = matrix.numRows;
    DMatrixRMaj inverse = new DMatrixRMaj(n, n);
    if (n > 0) {
      LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_MT_DDRM.symmPosDef(n);
      solver.setA(matrix);
      solver.invert(inverse);
    }
    return inverse;
  }

  /** What an item says of another: the inverse's entries over the other's own, negated. */
  private static float[] weights(DMatrixRMaj inverse, int n) {
    float[] weights = new float[n * n];
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        weights[p * n + q] =
            p == q ? 0 : (float) (-inverse.data[p * n + q] / inverse.data[q * n + q]);
      }
    }
    return weights;
  }

  @Override
  public double[] scores(int[] owned) {
    int n = chosen.length;
    double[] sums = new double[n];
    for (int item : owned) {
      if (place[item] >= 0) {
        int from = place[item] * n;
        for (int q = 0; q < n; q++) {
          sums[q] += weights[from + q];
        }
      }
    }
    double[] scores = new double[items];
    for (int q = 0; q < n; q++) {
      scores[chosen[q]] = sums[q];
    }
    return scores;
  }
}
