package app.kith.analytics.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorersTest {
  /** Bread 0 goes with butter 1, tea 2 with milk 3; nobody bought 4. */
  private static final Owned SHOP =
      new Owned(5, new int[][] {{0, 1}, {1, 0, 0}, {0, 1}, {2, 3}, {3, 2}, {2}, {0}, {0, 2}, {}});

  @Test
  void pairsCountOnceAndBuyersAreKnown() {
    assertThat(SHOP.pairs()).isEqualTo(14);
    assertThat(SHOP.of(1)).containsExactly(0, 1);
    assertThat(SHOP.buyers(3)).containsExactly(3, 4);
    int[] together = new int[5];
    SHOP.countTogether(0, together);
    assertThat(together).containsExactly(5, 3, 1, 0, 0);
  }

  @Test
  void neighboursAreScoredByTheirCosine() {
    double[] scores = Neighbours.of(SHOP, 10, 0).scores(new int[] {0});
    assertThat(scores[1]).isCloseTo(3 / Math.sqrt(5.0 * 3), within(1e-12));
    assertThat(scores[2]).isCloseTo(1 / Math.sqrt(5.0 * 4), within(1e-12));
    assertThat(scores[4]).isZero();
    double[] shrunk = Neighbours.of(SHOP, 10, 10).scores(new int[] {0});
    assertThat(shrunk[1]).isCloseTo(3 / (Math.sqrt(5.0 * 3) + 10), within(1e-12));
    double[] nearest = Neighbours.of(SHOP, 1, 0).scores(new int[] {0});
    assertThat(nearest[2]).as("tea's nearest is milk").isZero();
  }

  @Test
  void easeForetellsWhatGoesTogether() {
    Ease ease = Ease.fit(SHOP, 1);
    assertThat(Best.of(ease.scores(new int[] {0}), 1, item -> item != 0)).containsExactly(1);
    assertThat(Best.of(ease.scores(new int[] {3}), 1, item -> item != 3)).containsExactly(2);
    assertThat(ease.scores(new int[0])).containsOnly(0);
  }

  @Test
  void theOrderOfCustomersDoesNotMatter() {
    int[][] rows = new int[SHOP.customers()][];
    Arrays.setAll(rows, c -> SHOP.of(rows.length - 1 - c));
    Owned turned = new Owned(5, rows);
    double[] a = Ease.fit(SHOP, 2).scores(new int[] {0, 2});
    double[] b = Ease.fit(turned, 2).scores(new int[] {0, 2});
    for (int item = 0; item < a.length; item++) {
      assertThat(a[item]).isCloseTo(b[item], within(1e-6));
    }
    assertThat(Neighbours.of(turned, 3, 1).scores(new int[] {0}))
        .containsExactly(Neighbours.of(SHOP, 3, 1).scores(new int[] {0}));
  }

  @Test
  void nothingComesOutOfNothing() {
    Owned none = new Owned(0, new int[0][]);
    assertThat(Ease.fit(none, 1).scores(new int[0])).isEmpty();
    assertThat(Parts.learn(none, List.of(), Watch.NONE).scores(new int[0])[0]).isEmpty();
    Owned one = new Owned(1, new int[][] {{0}});
    for (double[] scores : Parts.learn(one, List.of("tea"), Watch.NONE).scores(new int[] {0})) {
      assertThat(scores).doesNotContain(Double.NaN);
    }
  }

  @Test
  void theBestComeFirstAndTiesByNumber() {
    double[] scores = {1, 5, 5, 2, 7, 0};
    assertThat(Best.of(scores, 3, item -> item != 4)).containsExactly(1, 2, 3);
    assertThat(Best.of(scores, 10, _ -> true)).containsExactly(4, 1, 2, 3, 0, 5);
    assertThat(Best.of(scores, 0, _ -> true)).isEmpty();
    assertThat(Best.place(scores, 2, _ -> true)).isEqualTo(2);
  }

  @Test
  void theLastNewItemIsHiddenWithEverythingAfter() {
    LeaveLastNew test =
        LeaveLastNew.of(
            2,
            4,
            List.of(
                new LeaveLastNew.Order(0, List.of(0, 1)),
                new LeaveLastNew.Order(1, List.of(2, 3)),
                new LeaveLastNew.Order(0, List.of(1, 3, 2)),
                new LeaveLastNew.Order(0, List.of(0))),
            3);
    assertThat(test.tests()).isEqualTo(1);
    assertThat(test.owned(0)).containsExactly(0, 1);
    assertThat(test.training().of(1)).containsExactly(2, 3);
    Scorer likesItemTwo = _ -> new double[] {0, 0, 1, 0};
    Ranking.Quality quality = test.rank(likesItemTwo, Watch.NONE).quality();
    assertThat(quality.hits()).isEqualTo(1);
    assertThat(quality.reciprocalRank()).isEqualTo(1);
    assertThat(quality.gain()).isEqualTo(1);
    assertThat(quality.coverage()).isEqualTo(0.5);
  }
}
