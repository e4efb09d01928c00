package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairnessTest {
  @Test
  void ratesAndErrorsAreCountedForEveryGroup() {
    List<String> names = new ArrayList<>();
    boolean[] happened = new boolean[300];
    double[] chances = new double[300];
    for (int i = 0; i < 300; i++) {
      names.add(i < 200 ? "old" : "young");
      happened[i] = i % 4 == 0;
      // of the old it knows everybody; of the young it says 0.4 to all
      chances[i] = i >= 200 ? 0.4 : happened[i] ? 0.9 : 0.1;
    }
    Fairness found = Fairness.of(Groups.ofWords("age", names), happened, chances);

    Fairness.Group old = found.groups().getFirst();
    Fairness.Group young = found.groups().getLast();
    assertThat(old.rows()).isEqualTo(200);
    assertThat(old.happened()).isEqualTo(0.25);
    assertThat(old.auc()).isEqualTo(1);
    assertThat(old.missed()).isZero();
    assertThat(young.auc()).isEqualTo(0.5);
    assertThat(young.said()).isCloseTo(0.4, within(1e-12));
    assertThat(young.wronglyChosen()).isEqualTo(1);
    assertThat(found.warnings().stream().map(Message::key))
        .containsExactly("prediction.fairness.over", "prediction.fairness.chosen");
  }

  @Test
  void groupsThatFareAlikeGiveNoWarning() {
    List<String> names = new ArrayList<>();
    boolean[] happened = new boolean[400];
    double[] chances = new double[400];
    for (int i = 0; i < 400; i++) {
      names.add(i % 2 == 0 ? "even" : "odd");
      happened[i] = i / 2 % 4 == 0;
      chances[i] = happened[i] ? 0.5 : 1 / 6.0;
    }
    assertThat(Fairness.of(Groups.ofWords("parity", names), happened, chances).warnings())
        .isEmpty();
  }
}
