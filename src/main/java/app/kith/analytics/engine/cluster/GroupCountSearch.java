package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How many groups there are: K-means for each number, the highest silhouette wins among those that
 * come back when rows are drawn anew, by fits on bootstrap samples (Hennig 2007, with the adjusted
 * Rand index).
 */
public final class GroupCountSearch {
  /** A division of which less than this comes back when rows are drawn anew is none. */
  public static final double STABLE = 0.6;

  /** So many of the clearest divisions are asked whether they come back. */
  private static final int MOST_ASKED = 4;

  private static final int RESAMPLES = 20;
  private static final int STABILITY_ROWS = 5_000;

  private GroupCountSearch() {}

  /**
   * One number of groups tried.
   *
   * @param groups the number
   * @param inertia sum of squared distances
   * @param silhouette -1 to 1, of a sample beyond {@link PartitionQuality#EXACT_ROWS} rows
   * @param daviesBouldin smaller is better
   * @param calinskiHarabasz larger is better
   * @param partition the division itself
   */
  public record Trial(
      int groups,
      double inertia,
      double silhouette,
      double daviesBouldin,
      double calinskiHarabasz,
      Partition partition) {}

  /**
   * Tries every number from {@code least} to {@code most}; numbers that the rows cannot fill are
   * left out.
   *
   * @return one trial a number, in rising order; empty if there are fewer distinct rows than least
   */
  public static List<Trial> tryAll(
      Matrix data, int least, int most, KMeans.Options options, Watch watch) {
    List<Partition> partitions = new ArrayList<>();
    for (int k = least; k <= most; k++) {
      double span = most - least + 2.0;
      Watch part = watch.part((k - least) / span, (k - least + 1) / span);
      KMeans.Options each =
          new KMeans.Options(
              k, options.starts(), options.rounds(), options.tolerance(), options.seed());
      Partition partition = KMeans.fit(data, each, part);
      if (partition.groups() < k) {
        break;
      }
      partitions.add(partition);
    }
    List<int[]> labels = partitions.stream().map(Partition::labels).toList();
    double[] silhouettes = PartitionQuality.silhouettes(data, labels, watch);
    List<Trial> trials = new ArrayList<>();
    for (int t = 0; t < partitions.size(); t++) {
      Partition partition = partitions.get(t);
      trials.add(
          new Trial(
              partition.groups(),
              partition.inertia(),
              silhouettes[t],
              PartitionQuality.daviesBouldin(data, partition),
              PartitionQuality.calinskiHarabasz(data, partition),
              partition));
    }
    watch.report(1);
    return trials;
  }

  /** Measures a division made in any way. */
  public static Trial measure(Matrix data, Partition partition, Watch watch) {
    return new Trial(
        partition.groups(),
        partition.inertia(),
        PartitionQuality.silhouette(data, partition.labels(), watch),
        PartitionQuality.daviesBouldin(data, partition),
        PartitionQuality.calinskiHarabasz(data, partition),
        partition);
  }

  /**
   * The division taken.
   *
   * @param partition into at least two groups
   * @param stability how much of it comes back
   */
  public record Choice(Partition partition, double stability) {}

  /**
   * The clearest division that comes back; the clearest of all if none of the first four does.
   *
   * @param trials at least one
   * @param stability how much of a division comes back, 1 being all of it
   */
  public static Choice choose(List<Trial> trials, ToDoubleFunction<Partition> stability) {
    List<Choice> asked = new ArrayList<>();
    for (Trial trial :
        trials.stream()
            .sorted(Comparator.comparingDouble(t -> -t.silhouette()))
            .limit(MOST_ASKED)
            .toList()) {
      Choice choice = new Choice(trial.partition(), stability.applyAsDouble(trial.partition()));
      if (choice.stability >= STABLE) {
        return choice;
      }
      asked.add(choice);
    }
    return asked.getFirst();
  }

  /**
   * How much of a division comes back when the rows are drawn anew: the mean adjusted Rand index
   * over 20 bootstrap samples, 1 is all of it. Above a limit of rows a sample of them is used.
   */
  public static double stability(Matrix data, Partition partition, long seed, Watch watch) {
    int[] rows = Chance.sample(data, STABILITY_ROWS, seed);
    Matrix sample = data.pick(rows);
    int[] labels = KMeans.nearest(sample, partition.centres());
    double sum = 0;
    for (int r = 0; r < RESAMPLES; r++) {
      watch.check();
      long drawSeed = Chance.mix(seed, r);
      Matrix drawn = sample.pick(bootstrap(sample, drawSeed));
      KMeans.Options options = new KMeans.Options(partition.groups(), 3, 100, 0, drawSeed);
      Partition again = KMeans.fit(drawn, options, Watch.NONE);
      sum += PartitionQuality.adjustedRand(labels, KMeans.nearest(sample, again.centres()));
      watch.report((r + 1.0) / RESAMPLES);
    }
    return sum / RESAMPLES;
  }

  /** Each row as often as a Poisson number of mean 1, drawn by its contents, tells. */
  private static int[] bootstrap(Matrix data, long seed) {
    long[] words = Chance.ofRows(data, seed);
    int[] drawn = new int[data.rows() * 2 + 20];
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      double left = Chance.unit(Chance.mix(words[i], 7)) * Math.E - 1;
      double term = 1;
      for (int times = 1; left > 0 && times < 12 && count < drawn.length; times++) {
        drawn[count++] = i;
        term /= times;
        left -= term;
      }
    }
    return java.util.Arrays.copyOf(drawn, Math.max(count, 0));
  }
}
