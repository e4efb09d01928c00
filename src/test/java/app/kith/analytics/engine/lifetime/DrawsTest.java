package app.kith.analytics.engine.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawsTest {
  @Test
  void theDrawsVaryTogetherAsTheyShould() {
    double[] middle = {1, -2};
    double[][] covariance = {{0.5, 0.3}, {0.3, 0.4}};
    double[][] draws = Draws.of(middle, covariance, 20_000);

    double[][] found = new double[2][2];
    for (double[] draw : draws) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          found[j][k] += (draw[j] - middle[j]) * (draw[k] - middle[k]) / draws.length;
        }
      }
    }
    for (int j = 0; j < 2; j++) {
      assertThat(found[j]).containsExactly(covariance[j], within(0.02));
    }
    assertThat(draws[0][0] - 1).isCloseTo(1 - draws[1][0], within(1e-12));
    assertThat(Draws.of(middle, covariance, 3)).isDeepEqualTo(Draws.of(middle, covariance, 3));
  }

  @Test
  void whatIsCertainDoesNotVary() {
    double[][] draws = Draws.of(new double[] {1, 2}, new double[][] {{0, 0}, {0, 0.1}}, 5);
    assertThat(List.of(draws)).allMatch(draw -> draw[0] == 1 && Double.isFinite(draw[1]));
  }
}
