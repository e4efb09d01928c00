package app.kith.analytics.file;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of a file as features; rows are numbered from 0. */
public final class FileFeatures {
  private FileFeatures() {}

  /**
   * Reads columns of numbers.
   *
   * @param columns which; empty takes all that hold numbers and are not different in every row
   * @param latestYear as in {@link FileValues}
   * @throws UserFacingException if a column is missing, holds something else, or none is left
   */
  public static FeatureTable read(TableFile file, List<String> columns, int latestYear) {
    FileValues values = new FileValues(file, latestYear);
    List<String> chosen =
        columns.isEmpty()
            ? values.holdingNumbers().stream().filter(c -> !numbersRows(file, c)).toList()
            : columns.stream().map(file::spelt).distinct().toList();
    if (chosen.isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_features"));
    }
    return new FeatureTable(
        IntStream.range(0, file.rows()).asLongStream().toArray(),
        chosen.stream().map(Feature::custom).toList(),
        chosen.stream().map(values::numbers).toArray(double[][]::new));
  }

  /** A running number tells rows apart, not people. */
  private static boolean numbersRows(TableFile file, String column) {
    List<String> cells = file.cells(column);
    boolean whole = cells.stream().allMatch(cell -> cell.matches("\\d+"));
    return whole && cells.size() > 1 && cells.stream().distinct().count() == cells.size();
  }
}
