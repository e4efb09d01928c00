package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.fx.ScreenId;
import app.kith.insight.LifetimeInsightService;
import app.kith.insight.OutlookService;
import app.kith.testing.FakeNavigator;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlookViewModelTest {
  @TempDir private Path folder;

  @Test
  void nothingIsExpectedOfSomebodyUnknownAndTheScreensBehindItAreAClickAway() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      InsightFixture fixture = new InsightFixture(workspace);
      var database = workspace.database();
      var clock = workspace.clock();
      OutlookService service =
          new OutlookService(
              new CustomerForecastService(database, new FeatureService(database, clock), clock),
              new LifetimeInsightService(new PurchaseService(database, clock), clock),
              database,
              workspace.history(),
              clock);
      OutlookViewModel model = new OutlookViewModel(service, fixture.desk(Locale.US));

      assertThat(model.outlook().get()).isNull();
      model.show(7);
      assertThat(Objects.requireNonNull(model.outlook().get()).isEmpty()).isTrue();

      model.openPrediction();
      model.openInsight();
      assertThat(fixture.navigator.visits())
          .containsExactly(
              new FakeNavigator.Visit(ScreenId.PREDICTIONS, 7),
              new FakeNavigator.Visit(ScreenId.INSIGHT, -1));
    }
  }
}
