package app.kith.analytics.forecast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PeopleFixture;
import app.kith.testing.FakeNavigator;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationViewModelTest {
  @TempDir Path folder;

  @Test
  void theChosenCustomerIsExplainedAndTheLastChoiceWins() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      PeopleFixture.fill(workspace, 300, true);
      InlineTasks tasks = new InlineTasks();
      PredictionsViewModel model =
          PredictionsViewModelTest.model(workspace, tasks, new FakeNavigator());
      model.open();
      ExplanationViewModel explanation = model.explanation();
      assertThat(explanation.alike()).isNotEmpty().allMatch(other -> !other.name().isBlank());
      assertThat(explanation.alike().stream().map(ExplanationViewModel.Alike::person))
          .doesNotHaveDuplicates()
          .doesNotContain(model.rows().getFirst().person())
          .hasSizeLessThanOrEqualTo(5);

      tasks.hold();
      model.selected().set(model.rows().get(1));
      model.selected().set(model.rows().getLast());
      tasks.releaseAll();

      assertThat(Objects.requireNonNull(explanation.why().get()).value())
          .isEqualTo(model.rows().getLast().value());

      model.selected().set(null);
      assertThat(explanation.why().get()).isNull();
      assertThat(explanation.alike()).isEmpty();
    }
  }
}
