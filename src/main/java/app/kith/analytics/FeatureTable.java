package app.kith.analytics;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of people in numbers: one row a person, one column a feature. A missing value is
 * NaN. The arrays are shared with whoever made the table and are never written to.
 */
public final class FeatureTable {
  private final long[] ids;
  private final List<Feature> features;
  private final double[][] columns;

  /**
   * A table.
   *
   * @param ids a person's id for each row, or any other identity of a row
   * @param features one for each column, names unique
   * @param columns a number for each row; NaN and infinite values count as missing
   */
  public FeatureTable(long[] ids, List<Feature> features, double[][] columns) {
    if (features.size() != columns.length) {
      throw new IllegalArgumentException("as many features as columns");
    }
    for (double[] column : columns) {
      if (column.length != ids.length) {
        throw new IllegalArgumentException("every column has a value for every row");
      }
    }
    this.ids = ids;
    this.features = List.copyOf(features);
    this.columns = columns;
  }

  /** The number of people. */
  public int rows() {
    return ids.length;
  }

  /** The ids of the rows; read only. */
  public long[] ids() {
    return ids;
  }

  /** The columns' features in order. */
  public List<Feature> features() {
    return features;
  }

  /** A column's values, NaN where missing; read only. */
  public double[] column(int column) {
    return columns[column];
  }

  /** One value; NaN if missing. */
  public double value(int row, int column) {
    return columns[column][row];
  }

  /** True if the value is not known. */
  public boolean missing(int row, int column) {
    return !Double.isFinite(columns[column][row]);
  }

  /** How many values of a column are not known. */
  public int missing(int column) {
    return (int) IntStream.range(0, rows()).filter(row -> missing(row, column)).count();
  }

  /** The column of a name; failing an exact match, ignoring case and outer blanks. */
  public Optional<Integer> find(String name) {
    return find(feature -> feature.name().equals(name))
        .or(() -> find(feature -> feature.name().strip().equalsIgnoreCase(name.strip())));
  }

  /** The column of a built-in kind. */
  public Optional<Integer> find(FeatureKind kind) {
    return find(feature -> feature.kind() == kind);
  }

  private Optional<Integer> find(Predicate<Feature> wanted) {
    return IntStream.range(0, features.size())
        .filter(c -> wanted.test(features.get(c)))
        .boxed()
        .findFirst();
  }

  /**
   * The table of some columns, in the order named.
   *
   * @throws UserFacingException if a name is unknown; the sentence lists the known ones
   */
  public FeatureTable select(List<String> names) {
    List<Feature> chosen = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (String name : names) {
      int column =
          find(name)
              .orElseThrow(
                  () ->
                      new UserFacingException(
                          Message.of("analytics.error.feature", name, known())));
      if (!chosen.contains(features.get(column))) {
        chosen.add(features.get(column));
        values.add(columns[column]);
      }
    }
    return new FeatureTable(ids, chosen, values.toArray(double[][]::new));
  }

  /**
   * What a feature, or a field of words, is read from.
   *
   * @param name of the feature, or of the field
   * @throws UserFacingException if nothing is called so; the sentence lists the known features
   */
  public String source(String name) {
    return features.stream()
        .filter(
            one ->
                Stream.of(one.name(), one.source(), one.field())
                    .anyMatch(name.strip()::equalsIgnoreCase))
        .map(Feature::source)
        .findFirst()
        .orElseThrow(
            () -> new UserFacingException(Message.of("analytics.error.feature", name, known())));
  }

  /** The table of some rows, in the order named. */
  public FeatureTable pick(int[] rows) {
    long[] picked = IntStream.of(rows).mapToLong(row -> ids[row]).toArray();
    double[][] values = new double[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      double[] column = columns[c];
      values[c] = IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }
    return new FeatureTable(picked, features, values);
  }

  private String known() {
    return String.join(", ", features.stream().map(Feature::name).toList());
  }
}
