package app.kith.analytics.engine.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Special;
import org.junit.jupiter.api.Test;

class SpendingTest {

  @Test
  void theBetaFunctionIsThatOfTheTables() {
    assertThat(Special.beta(0.5, 2, 3)).isCloseTo(0.6875, within(1e-12));
    assertThat(Special.beta(0.3, 0.5, 0.5)).isCloseTo(0.369_010_119_565_545, within(1e-12));
    assertThat(Special.beta(0.9, 12.5, 4)).isCloseTo(1 - Special.beta(0.1, 4, 12.5), within(1e-12));
    assertThat(Special.beta(0, 2, 3)).isZero();
    assertThat(Special.beta(1, 2, 3)).isEqualTo(1);
  }

  @Test
  void oneCertainOrderOfOneKnownPriceIsAGammaAmount() {
    OrderCount nearlyAlwaysMany = new OrderCount(1, 1000, 1e9);
    Spending spending = new Spending(nearlyAlwaysMany, PriceBelief.known(20, 0.5));

    assertThat(spending.expected()).isCloseTo(20_000, within(1.0));
    double deviation = 20 * Math.sqrt(1000 * (1 + 0.25));
    assertThat(Math.sqrt(spending.variance())).isCloseTo(deviation, within(deviation / 50));
    Spending.Range range = spending.range(0.8);
    assertThat(range.low()).isCloseTo(20_000 - 1.2816 * deviation, within(deviation / 20));
    assertThat(range.high()).isCloseTo(20_000 + 1.2816 * deviation, within(deviation / 20));
  }

  @Test
  void aLessCertainPriceWidensTheRangeAroundTheSameExpectation() {
    OrderCount count = new OrderCount(1, 8, 20);
    PriceBelief known = PriceBelief.known(30, 0.3);
    PriceBelief unsure = new PriceBelief(1 / 0.09, 4, 30 * 3 * 0.09);

    Spending.Range narrow = new Spending(count, known).range(0.8);
    Spending.Range wide = new Spending(count, unsure).range(0.8);

    assertThat(unsure.expected()).isCloseTo(known.expected(), within(1e-3));
    assertThat(wide.high() - wide.low()).isGreaterThan(1.3 * (narrow.high() - narrow.low()));
    assertThat(new Spending(count, unsure).variance())
        .isGreaterThan(new Spending(count, known).variance());
  }

  @Test
  void whoMostLikelyBuysNothingIsSaidToBringNothing() {
    PriceBelief price = PriceBelief.known(30, 0.5);

    assertThat(new Spending(new OrderCount(0.1, 2, 2), price).range(0.8))
        .isEqualTo(new Spending.Range(0, 0));
    Spending.Range maybe = new Spending(new OrderCount(0.6, 2, 2), price).range(0.8);
    assertThat(maybe.low()).isZero();
    assertThat(maybe.high()).isBetween(40.0, 90.0);
  }
}
