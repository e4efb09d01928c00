package app.kith.analytics;

import java.util.stream.IntStream;

/** The group of every row of a feature table. */
public final class Assignment {
  private final long[] ids;
  private final int[] groups;

  /**
   * A group for each row.
   *
   * @param ids the rows' ids
   * @param groups the rows' groups, 0 and up; -1 is no group
   */
  Assignment(long[] ids, int[] groups) {
    this.ids = ids;
    this.groups = groups;
  }

  /** The number of rows. */
  public int rows() {
    return groups.length;
  }

  /** The group of a row; -1 is no group. */
  public int group(int row) {
    return groups[row];
  }

  /** The groups of all rows; read only. */
  public int[] groups() {
    return groups;
  }

  /** The ids of the people in a group. */
  public long[] members(int group) {
    return IntStream.range(0, groups.length)
        .filter(row -> groups[row] == group)
        .mapToLong(row -> ids[row])
        .toArray();
  }
}
