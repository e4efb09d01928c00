package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialPlanTest {
  private static final double SECONDS = 10;

  private static TrialPlan plan(int rows) {
    List<Observations.Column> columns = new ArrayList<>();
    for (int c = 0; c < 30; c++) {
      columns.add(new Observations.Numbers("c" + c, new double[rows]));
    }
    Observations people = new Observations(columns, new boolean[rows]);
    return TrialPlan.of(people, Folds.byRemainder(rows, 5), SECONDS);
  }

  @Test
  void ofFewPeopleEveryKindIsTried() {
    assertThat(plan(500).tried()).isEqualTo(EnumSet.allOf(PredictionKind.class));
    assertThat(plan(500).passedOver()).isEmpty();
  }

  @Test
  void ofManyPeopleOnlyTheQuickOnes() {
    TrialPlan plan = plan(30_000);

    assertThat(plan.tried())
        .contains(PredictionKind.LOGISTIC, PredictionKind.BOOSTING)
        .doesNotContain(PredictionKind.MLP);
    assertThat(plan.passedOver())
        .contains(PredictionKind.MLP)
        .doesNotContainAnyElementsOf(plan.tried());
  }

  @Test
  void aStraightLineAndBoostingAreTriedOfEverybody() {
    assertThat(plan(3_000_000).tried())
        .containsExactlyInAnyOrder(PredictionKind.LOGISTIC, PredictionKind.BOOSTING);
  }
}
