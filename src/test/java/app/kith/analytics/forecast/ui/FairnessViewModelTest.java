package app.kith.analytics.forecast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.forecast.ClubShop;
import app.kith.analytics.forecast.FieldGrouping;
import app.kith.analytics.forecast.FieldTarget;
import app.kith.analytics.forecast.Grouping;
import app.kith.analytics.forecast.PersonGrouping;
import app.kith.analytics.prediction.Fairness;
import app.kith.contact.ui.PeopleFixture;
import app.kith.testing.FakeNavigator;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FairnessViewModelTest {
  @TempDir Path folder;

  @Test
  void everyCustomerOfTheLastSpanIsInOneGroupWhateverTheGrouping() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      PeopleFixture.fill(workspace, 300, true);
      PredictionsViewModel model =
          PredictionsViewModelTest.model(workspace, new InlineTasks(), new FakeNavigator());
      FairnessViewModel fairness = model.fairness();
      assertThat(fairness.fairness().get()).isNull();

      model.open();

      int people = Objects.requireNonNull(model.forecast().get()).card().people();
      for (Grouping grouping : PersonGrouping.values()) {
        fairness.grouping().set(grouping);
        Fairness found = Objects.requireNonNull(fairness.fairness().get());
        assertThat(found.column()).isEqualTo(grouping.id());
        assertThat(found.groups()).isNotEmpty();
        assertThat(found.groups().stream().mapToInt(Fairness.Group::rows).sum())
            .isLessThanOrEqualTo(people)
            .isPositive();
      }
    }
  }

  @Test
  void anOwnFieldIsLeftOutAndTakenBackBesideItsGroups() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      ClubShop.in(workspace);
      PredictionsViewModel model =
          PredictionsViewModelTest.model(workspace, new InlineTasks(), new FakeNavigator());
      FairnessViewModel fairness = model.fairness();
      FieldGrouping tier = new FieldGrouping("Tier", false);
      model.target().set(new FieldTarget("Renewed", true));
      assertThat(fairness.groupings()).contains(tier, new FieldGrouping("Newsletter", true));
      assertThat(fairness.use().get()).isEqualTo(FairnessViewModel.Use.NONE);

      fairness.grouping().set(tier);
      assertThat(fairness.use().get()).isEqualTo(FairnessViewModel.Use.LEARNT);
      assertThat(Objects.requireNonNull(fairness.fairness().get()).warnings()).isNotEmpty();

      fairness.leaveOut(true);
      assertThat(fairness.use().get()).isEqualTo(FairnessViewModel.Use.LEFT_OUT);
      assertThat(model.leftOut().names()).containsExactly("choice:Tier");
      assertThat(Objects.requireNonNull(model.forecast().get()).learnsFrom(tier)).isFalse();

      fairness.leaveOut(false);
      assertThat(fairness.use().get()).isEqualTo(FairnessViewModel.Use.LEARNT);
      assertThat(fairness.grouping().get()).isEqualTo(tier);
    }
  }

  @Test
  void whatIsForetoldMakesNoGroupsOfItsOwn() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      ClubShop.in(workspace);
      PredictionsViewModel model =
          PredictionsViewModelTest.model(workspace, new InlineTasks(), new FakeNavigator());
      FairnessViewModel fairness = model.fairness();
      model.target().set(new FieldTarget("Renewed", true));
      fairness.grouping().set(new FieldGrouping("Newsletter", true));

      model.target().set(new FieldTarget("Newsletter", true));

      assertThat(fairness.groupings()).doesNotContain(new FieldGrouping("Newsletter", true));
      assertThat(fairness.grouping().get()).isEqualTo(PersonGrouping.COUNTRY);
      assertThat(Objects.requireNonNull(fairness.fairness().get()).column()).isEqualTo("country");
    }
  }
}
