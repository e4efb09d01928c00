package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ward's hierarchy (1963): from single rows upwards, always joining the two groups whose union adds
 * least to the sum of squares. By nearest-neighbour chains (Murtagh 1983) on centres, in memory
 * proportional to the rows.
 */
public final class Ward {
  private final Matrix data;
  private final List<Join> joins;

  private Ward(Matrix data, List<Join> joins) {
    this.data = data;
    this.joins = joins;
  }

  /**
   * Two groups joined.
   *
   * @param first a row of the one group
   * @param second a row of the other
   * @param height the distance in scikit-learn's measure: the square root of twice the added sum of
   *     squares
   */
  public record Join(int first, int second, double height) {}

  /** Builds the whole hierarchy; time grows with the square of the rows. */
  public static Ward fit(Matrix data, Watch watch) {
    List<Join> joins = new WardChain(data).build(watch);
    joins.sort(Comparator.comparingDouble(Join::height));
    return new Ward(data, joins);
  }

  /** The joins by rising height, one fewer than rows. */
  public List<Join> joins() {
    return List.copyOf(joins);
  }

  /**
   * Two nodes of the tree joined into one.
   *
   * @param left a row, or the rows' number plus the place of an earlier merge
   * @param right the same
   * @param height as in {@link Join}
   * @param rows how many rows the new node holds
   */
  public record Merge(int left, int right, double height, int rows) {}

  /** The tree as scipy draws it: all merges by rising height. */
  public List<Merge> tree() {
    int n = data.rows();
    int[] parent = new int[n];
    int[] node = new int[n];
    int[] size = new int[n];
    Arrays.setAll(parent, i -> i);
    Arrays.setAll(node, i -> i);
    Arrays.fill(size, 1);
    List<Merge> merges = new ArrayList<>();
    for (Join join : joins) {
      int kept = Dbscan.root(parent, join.first());
      int gone = Dbscan.root(parent, join.second());
      parent[gone] = kept;
      size[kept] += size[gone];
      int left = Math.min(node[kept], node[gone]);
      int right = Math.max(node[kept], node[gone]);
      node[kept] = n + merges.size();
      merges.add(new Merge(left, right, join.height(), size[kept]));
    }
    return merges;
  }

  /** The division into so many groups (or as many as there are rows). */
  public Partition cut(int groups) {
    int n = data.rows();
    int[] parent = new int[n];
    Arrays.setAll(parent, i -> i);
    for (Join join : new ArrayList<>(joins).subList(0, Math.max(0, n - Math.max(1, groups)))) {
      parent[Dbscan.root(parent, join.second())] = Dbscan.root(parent, join.first());
    }
    int[] labels = new int[n];
    Arrays.setAll(labels, i -> Dbscan.root(parent, i));
    return Partition.of(data, labels, 0);
  }
}
