package app.kith.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MisfitTest {
  private static Misfit learnt(double explained, double... shares) {
    return Misfit.learnt(
        Arrays.stream(shares)
            .mapToObj(share -> new Misfit.Past(LocalDate.EPOCH, 100, 100 * share, explained))
            .toList());
  }

  @Test
  void withoutAPastItIsWhatAnotherShopShowed() {
    assertThat(learnt(0).deviation()).isCloseTo(Misfit.USUAL.deviation(), within(1e-12));
  }

  @Test
  void sumsThatCameAsSaidNarrowTheRangeButNeverToNothing() {
    assertThat(learnt(0, 1.02, 0.98, 1, 1.01).deviation()).isBetween(0.1, 0.13);
  }

  @Test
  void sumsThatMissedWidenTheRange() {
    assertThat(learnt(0, 0.6).deviation()).isGreaterThan(0.3);
    assertThat(learnt(0, 0.6, 1.5, 0.7, 1.4).deviation()).isGreaterThan(0.35);
  }

  @Test
  void whatChanceAndParametersExplainIsNoMisfit() {
    assertThat(learnt(0.3, 0.6).deviation()).isLessThan(Misfit.USUAL.deviation());
  }
}
