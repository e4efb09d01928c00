package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RfmMovementTest {

  private static FeatureTable table(double[] recency, double[] frequency, double[] monetary) {
    return new FeatureTable(
        LongStream.rangeClosed(1, recency.length).toArray(),
        List.of(
            Feature.of(FeatureKind.RECENCY),
            Feature.of(FeatureKind.FREQUENCY),
            Feature.of(FeatureKind.MONETARY)),
        new double[][] {recency, frequency, monetary});
  }

  @Test
  void everybodyIsCountedOnceOnBothDays() {
    FeatureTable before =
        table(
            new double[] {1, 2, 100, 200, Double.NaN},
            new double[] {9, 8, 2, 1, 0},
            new double[] {900, 800, 20, 10, 0});
    FeatureTable after =
        table(
            new double[] {200, 3, 130, 1, 2},
            new double[] {9, 9, 2, 10, 1},
            new double[] {900, 900, 20, 1000, 10});

    RfmMovement movement = RfmMovement.between(before, after);

    assertThat(movement.people(RfmGroup.CHAMPIONS, RfmGroup.CANNOT_LOSE)).containsExactly(1);
    assertThat(movement.before(RfmGroup.NO_ORDERS)).isEqualTo(1);
    assertThat(movement.after(RfmGroup.NO_ORDERS)).isZero();
    int all = movement.groups().stream().mapToInt(movement::before).sum();
    assertThat(all).isEqualTo(5);
    assertThat(movement.groups().stream().mapToInt(movement::after).sum()).isEqualTo(5);
    assertThat(movement.moves()).allMatch(move -> move.from() != move.to());
  }

  @Test
  void equalCustomersMoveAlike() {
    int n = 40;
    double[] recency = IntStream.range(0, n).mapToDouble(i -> i % 2 == 0 ? 10 : 100).toArray();
    double[] same = IntStream.range(0, n).mapToDouble(_ -> 1).toArray();
    double[] later = IntStream.range(0, n).mapToDouble(i -> i % 2 == 0 ? 40 : 130).toArray();

    RfmMovement movement =
        RfmMovement.between(table(recency, same, same), table(later, same, same));

    assertThat(movement.moves()).isEmpty();
    assertThat(movement.groups()).hasSize(2).allMatch(group -> movement.before(group) == 20);
  }

  @Test
  void beforeTheFirstSaleNobodyHasAGroupOfBuyers() {
    FeatureTable none = new FeatureTable(new long[] {1, 2}, List.of(), new double[0][]);
    FeatureTable after = table(new double[] {1, 2}, new double[] {1, 1}, new double[] {5, 6});

    RfmMovement movement = RfmMovement.between(none, after);

    assertThat(movement.before(RfmGroup.NO_ORDERS)).isEqualTo(2);
    assertThatThrownBy(() -> RfmMovement.between(after, none)).hasMessage("analytics.error.rfm");
  }
}
