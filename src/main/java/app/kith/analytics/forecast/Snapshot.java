package app.kith.analytics.forecast;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.prediction.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The customers as they were known at a moment, and what happened in the span after it.
 *
 * @param table one row for each customer of whom it is asked; fields of the workspace's own are
 *     left out, as nobody knows what they held then
 * @param happened in the rows' order; all no if the span lies ahead
 */
record Snapshot(FeatureTable table, boolean[] happened) {

  static Snapshot of(FeatureTable all, CustomerTarget target, int days, Set<Long> active) {
    double[] recency = known(all, FeatureKind.RECENCY);
    double[] heard = known(all, FeatureKind.LAST_HEARD);
    int[] rows =
        IntStream.range(0, all.rows())
            .filter(row -> asked(target, days, recency[row], heard[row]))
            .toArray();
    FeatureTable table =
        all.pick(rows)
            .select(
                all.features().stream()
                    .filter(feature -> feature.kind() != FeatureKind.CUSTOM)
                    .map(Feature::name)
                    .toList());
    boolean[] happened = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      happened[i] = active.contains(table.ids()[i]) == (target != CustomerTarget.LAPSES);
    }
    return new Snapshot(table, happened);
  }

  private static double[] known(FeatureTable all, FeatureKind kind) {
    double[] missing = new double[all.rows()];
    Arrays.fill(missing, Double.NaN);
    return all.find(kind).map(all::column).orElse(missing);
  }

  private static boolean asked(CustomerTarget target, int days, double recency, double heard) {
    return switch (target) {
      case BUYS -> Double.isFinite(recency);
      case LAPSES -> recency <= 2.0 * days;
      case REPLIES -> Double.isFinite(recency) || Double.isFinite(heard);
    };
  }

  /** Several snapshots under each other, with the features that all of them have. */
  static Snapshot stacked(List<Snapshot> parts, List<String> features) {
    List<FeatureTable> tables = parts.stream().map(p -> p.table.select(features)).toList();
    long[] ids = tables.stream().flatMapToLong(t -> LongStream.of(t.ids())).toArray();
    double[][] columns = new double[features.size()][];
    for (int c = 0; c < columns.length; c++) {
      int column = c;
      columns[c] = tables.stream().flatMapToDouble(t -> Arrays.stream(t.column(column))).toArray();
    }
    boolean[] happened = new boolean[ids.length];
    int at = 0;
    for (Snapshot part : parts) {
      System.arraycopy(part.happened, 0, happened, at, part.happened.length);
      at += part.happened.length;
    }
    List<Feature> kept = tables.isEmpty() ? List.of() : tables.getFirst().features();
    return new Snapshot(new FeatureTable(ids, kept, columns), happened);
  }

  /** The names of the features that all snapshots have, in the first one's order. */
  static List<String> common(List<Snapshot> parts, Set<String> leftOut) {
    List<String> names = new ArrayList<>();
    for (Feature feature : parts.getFirst().table.features()) {
      boolean everywhere = parts.stream().allMatch(p -> p.table.features().contains(feature));
      if (everywhere && !leftOut.contains(feature.name())) {
        names.add(feature.name());
      }
    }
    return names;
  }

  Observations observations() {
    return Observations.of(table, happened);
  }

  int rows() {
    return happened.length;
  }

  int yes() {
    int yes = 0;
    for (boolean h : happened) {
      yes += h ? 1 : 0;
    }
    return yes;
  }
}
