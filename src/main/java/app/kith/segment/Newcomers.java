package app.kith.segment;

import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.database.Database;
import app.kith.database.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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

  private final KnownModels models;
  private final long lastPerson;
  private boolean wanted;
  private @Nullable FeatureTable people;

  private Newcomers(KnownModels models, long lastPerson) {
    this.models = models;
    this.lastPerson = lastPerson;
  }

  /** Nobody, of any segment. */
  static Newcomers none() {
    return new Newcomers(new KnownModels(), Long.MIN_VALUE);
  }

  /**
   * Looks at the workspace as it is now. The features are read between two reads, never within one:
   * a read that waits for another keeps a connection from all that wait for one.
   *
   * @param asking asks for all segments whose newcomers will be wanted
   */
  static Newcomers now(
      Database database,
      FeatureService features,
      KnownModels models,
      BiConsumer<Transaction, Newcomers> asking) {
    Newcomers newcomers =
        database.read(
            open -> {
              Newcomers asked = new Newcomers(models, new SegmentRepository().lastPerson(open));
              asking.accept(open, asked);
              return asked;
            });
    if (newcomers.wanted) {
      newcomers.people = features.features();
    }
    return newcomers;
  }

  /** The newcomers of a segment, ascending; nobody if no model made it, or while only asked for. */
  long[] of(Segment segment) {
    ModelDefinition model = models.of(segment).orElse(null);
    Placing placing = model == null ? null : model.placing();
    if (model == null || placing == null || placing.lastPerson() >= lastPerson) {
      return NOBODY;
    }
    wanted = true;
    FeatureTable known = people;
    return known == null ? NOBODY : placed(model, placing, known);
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
