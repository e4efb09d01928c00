package app.kith.analytics;

import java.util.List;

/**
 * The upper part of Ward's tree, ready to be drawn.
 *
 * @param rows how many people stand below it
 * @param merges by rising height, the last one joins all
 */
public record Dendrogram(int rows, List<Merge> merges) {
  /** Copies the list. */
  public Dendrogram {
    merges = List.copyOf(merges);
  }

  /**
   * Two nodes joined.
   *
   * @param left a row's number, or the number of rows plus the place of an earlier merge in the
   *     whole tree
   * @param right the same
   * @param height how unlike they are, on the prepared scale
   * @param people how many people the new node holds
   * @param leftPeople how many of them the left one held
   */
  public record Merge(int left, int right, double height, int people, int leftPeople) {}

  /** How many groups a cut at a height leaves, as far as the merges reach. */
  public int groups(double height) {
    return 1 + (int) merges.stream().filter(merge -> merge.height() > height).count();
  }

  /**
   * A height that leaves so many groups: half way between two merges.
   *
   * @param groups 1 or more
   */
  public double cut(int groups) {
    int first = merges.size() - groups;
    double below = first < 0 ? 0 : merges.get(first).height();
    double above =
        first + 1 < merges.size()
            ? merges.get(Math.max(0, first + 1)).height()
            : 1.1 * below + (below > 0 ? 0 : 1);
    return (below + above) / 2;
  }
}
