package app.kith.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static Snapshot of(LongStream people) {
    long[] ids = people.toArray();
    double[] size = Arrays.stream(ids).mapToDouble(id -> id).toArray();
    double[] outcomes = Arrays.stream(ids).mapToDouble(id -> id % 2).toArray();
    FeatureTable table =
        new FeatureTable(ids, List.of(Feature.custom("size")), new double[][] {size});
    return new Snapshot(table, outcomes);
  }

  @Test
  void ofManyPeopleAboutAsManyAreKeptAsAskedEachWithTheirOwnOutcome() {
    Snapshot some = of(LongStream.range(0, 10_000)).atMost(2_000);

    assertThat(some.rows()).isBetween(1_850, 2_150);
    for (int row = 0; row < some.rows(); row++) {
      long id = some.table().ids()[row];
      assertThat(some.table().value(row, 0)).isEqualTo(id);
      assertThat(some.outcomes()[row]).isEqualTo(id % 2);
    }
    assertThat((double) some.yes() / some.rows()).isBetween(0.45, 0.55);
  }

  @Test
  void theSamePeopleAreKeptWhateverTheirOrder() {
    long[] rising = of(LongStream.range(0, 1_000)).atMost(300).table().ids();
    long[] falling =
        of(LongStream.range(0, 1_000).map(id -> 999 - id)).atMost(300).table().ids().clone();
    Arrays.sort(falling);

    assertThat(rising).isEqualTo(falling);
  }

  @Test
  void aSampleOfASampleIsASample() {
    Snapshot many = of(LongStream.range(0, 10_000));

    assertThat(many.atMost(4_000).atMost(2_000).rows()).isEqualTo(2_000);
    assertThat(many.atMost(4_000).atMost(2_000).table().ids())
        .isEqualTo(many.atMost(2_000).table().ids());
  }

  @Test
  void fewPeopleAreAllKept() {
    Snapshot few = of(LongStream.range(0, 50));

    assertThat(few.atMost(50)).isSameAs(few);
    assertThat(of(LongStream.empty()).atMost(10).rows()).isZero();
  }
}
