package app.kith.analytics.forecast;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.engine.Chance;
import app.kith.analytics.prediction.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * People as they were known at a moment, and what came of them after it.
 *
 * @param table one row for each person of whom it is asked
 * @param outcomes in the rows' order: 1 for yes and 0 for no, or amounts; NaN where it is not known
 */
record Snapshot(FeatureTable table, double[] outcomes) {
  private static final long SEED = 17;

  /** The people of a table, with the outcomes of its rows. */
  static Snapshot of(FeatureTable all, double[] outcomes, IntPredicate asked) {
    int[] rows = IntStream.range(0, all.rows()).filter(asked).toArray();
    return new Snapshot(
        all.pick(rows), Arrays.stream(rows).mapToDouble(row -> outcomes[row]).toArray());
  }

  /** Without the fields of the business's own, as nobody knows what they held then. */
  Snapshot ofThen() {
    return new Snapshot(
        table.select(
            table.features().stream()
                .filter(feature -> !feature.kind().isOwnField())
                .map(Feature::name)
                .toList()),
        outcomes);
  }

  /** Those of whom it is known what came. */
  Snapshot known() {
    return of(table, outcomes, row -> Double.isFinite(outcomes[row]));
  }

  /**
   * So many of the rows at most, drawn blindly by person, so that the order of rows does not
   * matter: everybody draws a lot, and the lowest are kept. A sample of a sample is a sample.
   */
  Snapshot atMost(int rows) {
    if (rows() <= rows) {
      return this;
    }
    double[] lots = new double[rows()];
    Arrays.setAll(lots, row -> Chance.unit(Chance.mix(SEED, table.ids()[row])));
    double first = Arrays.stream(lots).sorted().skip(rows).findFirst().orElseThrow();
    return of(table, outcomes, row -> lots[row] < first);
  }

  /** With some features only. */
  Snapshot select(List<String> features) {
    return new Snapshot(table.select(features), outcomes);
  }

  /** Several snapshots under each other, with the features that all of them have. */
  static Snapshot stacked(List<Snapshot> parts) {
    List<String> names = common(parts);
    List<FeatureTable> tables = parts.stream().map(part -> part.table.select(names)).toList();
    long[] ids = tables.stream().flatMapToLong(t -> LongStream.of(t.ids())).toArray();
    double[][] columns = new double[names.size()][];
    for (int c = 0; c < columns.length; c++) {
      int column = c;
      columns[c] = tables.stream().flatMapToDouble(t -> Arrays.stream(t.column(column))).toArray();
    }
    double[] outcomes =
        parts.stream().flatMapToDouble(part -> Arrays.stream(part.outcomes)).toArray();
    return new Snapshot(new FeatureTable(ids, tables.getFirst().features(), columns), outcomes);
  }

  /** The names of the features that all snapshots have, in the first one's order. */
  static List<String> common(List<Snapshot> parts) {
    List<String> names = new ArrayList<>();
    for (Feature feature : parts.getFirst().table.features()) {
      if (parts.stream().allMatch(part -> part.table.features().contains(feature))) {
        names.add(feature.name());
      }
    }
    return names;
  }

  /** The names of the features, without those read from some sources. */
  List<String> without(Set<String> leftOut) {
    return table.features().stream()
        .filter(feature -> !leftOut.contains(feature.source()))
        .map(Feature::name)
        .toList();
  }

  Observations observations() {
    return Observations.of(table, happened());
  }

  /** Yes or no for each row. */
  boolean[] happened() {
    boolean[] happened = new boolean[outcomes.length];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = outcomes[i] == 1;
    }
    return happened;
  }

  int rows() {
    return outcomes.length;
  }

  int yes() {
    return (int) Arrays.stream(outcomes).filter(outcome -> outcome == 1).count();
  }
}
