package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RfmLimitsTest {
  private static final RfmLimits USUAL =
      RfmLimits.parse("30, 90, 180, 365", "2, 3, 5, 10", "50，100、200 500");

  private static FeatureTable table(double[] days, double[] orders, double[] money) {
    return new FeatureTable(
        IntStream.range(0, days.length).mapToLong(i -> i + 1).toArray(),
        Stream.of(FeatureKind.RECENCY, FeatureKind.FREQUENCY, FeatureKind.MONETARY)
            .map(Feature::of)
            .toList(),
        new double[][] {days, orders, money});
  }

  @Test
  void theLimitItselfBelongsToTheBetterScore() {
    assertThat(IntStream.of(0, 30, 31, 90, 365, 366).map(USUAL::recency))
        .containsExactly(5, 5, 4, 4, 2, 1);
    assertThat(IntStream.of(1, 2, 3, 9, 10, 99).map(USUAL::frequency))
        .containsExactly(1, 2, 3, 4, 5, 5);
    assertThat(USUAL.monetary(49.99)).isEqualTo(1);
    assertThat(USUAL.monetary(500)).isEqualTo(5);
    assertThat(USUAL.monetary(Double.NaN)).isEqualTo(1);
  }

  @Test
  void whoNeverBoughtHasNoGroupOfBuyers() {
    assertThat(USUAL.group(Double.NaN, 3, 100)).isEqualTo(RfmGroup.NO_ORDERS);
    assertThat(USUAL.group(3, 0, 0)).isEqualTo(RfmGroup.NO_ORDERS);
    assertThat(USUAL.group(3, 12, 900)).isEqualTo(RfmGroup.CHAMPIONS);
  }

  @Test
  void fixedLimitsDoNotCareWhoElseBought() {
    double[] days = {10, 100, 400};
    FeatureTable few = table(days, new double[] {12, 4, 1}, new double[] {900, 150, 20});
    RfmScores scores = RfmScores.within(USUAL, few);
    assertThat(IntStream.range(0, 3).mapToObj(scores::group))
        .containsExactly(RfmGroup.CHAMPIONS, RfmGroup.NEEDS_ATTENTION, RfmGroup.LOST);
    RfmScores alone =
        RfmScores.within(USUAL, table(new double[] {100}, new double[] {4}, new double[] {150}));
    assertThat(alone.group(0)).isEqualTo(scores.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2,3", "1,2,3,four", "4,3,2,1", "1,2,3,4,5"})
  void whatIsNoLimitGivesASentence(String days) {
    assertThatThrownBy(() -> RfmLimits.parse(days, "2,3,5,10", "50,100,200,500"))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void proposedMoneyIsRoundAndRises() {
    double[] money = IntStream.range(0, 200).mapToDouble(i -> 3 + i * 2.7).toArray();
    double[] ones = IntStream.range(0, 200).mapToDouble(_ -> 1).toArray();
    assertThat(RfmLimits.proposed(table(ones, ones, money)).money())
        .containsExactly(100.0, 200.0, 500.0, 1000.0);
    assertThat(RfmLimits.proposed(table(ones, ones, ones)).money())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(RfmLimits.said(List.of(1.0, 2.5))).isEqualTo("1, 2.5");
  }
}
