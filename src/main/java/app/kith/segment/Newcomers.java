package app.kith.segment;

import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.database.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people who came after a model was kept, each in the group that the model places them in by
 * what is known of them now. They are found when they are asked for and stored nowhere, so that
 * undoing their import takes them out again. Who has no value of any of the model's features waits.
 * One look at the workspace gathers the features at most once; not thread-safe.
 */
final class Newcomers {
  private static final long[] NOBODY = {};

  private final FeatureService features;
  private final long lastPerson;
  private @Nullable FeatureTable gathered;

  private Newcomers(FeatureService features, long lastPerson) {
    this.features = features;
    this.lastPerson = lastPerson;
  }

  /** Looks at the workspace as it is now. */
  static Newcomers now(FeatureService features, Transaction open) {
    return new Newcomers(features, new SegmentRepository().lastPerson(open));
  }

  /** The newcomers of a segment, ascending; nobody if no model made it. */
  long[] of(Segment segment) {
    String definition = segment.definition();
    if (segment.kind() != SegmentKind.MODEL || definition == null) {
      return NOBODY;
    }
    ModelDefinition model = ModelDefinition.read(definition);
    Placing placing = model.placing();
    return placing == null || placing.lastPerson() >= lastPerson
        ? NOBODY
        : placed(model, placing, table());
  }

  private FeatureTable table() {
    FeatureTable table = gathered == null ? features.features() : gathered;
    gathered = table;
    return table;
  }

  private static long[] placed(ModelDefinition model, Placing placing, FeatureTable people) {
    List<Optional<Integer>> columns = model.features().stream().map(people::find).toList();
    return IntStream.range(0, people.rows())
        .filter(row -> people.ids()[row] > placing.lastPerson())
        .filter(row -> placing.group(values(people, columns, row)) == model.group())
        .mapToLong(row -> people.ids()[row])
        .toArray();
  }

  private static double[] values(FeatureTable people, List<Optional<Integer>> columns, int row) {
    double[] values = new double[columns.size()];
    Arrays.setAll(
        values, c -> columns.get(c).map(column -> people.value(row, column)).orElse(Double.NaN));
    return values;
  }
}
