package app.kith.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.Happening;
import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.analytics.prediction.Forecast;
import app.kith.contact.ui.PeopleFixture;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlookServiceTest {
  @TempDir private Path folder;
  private TestDatabase workspace;
  private CustomerForecastService forecasts;
  private LifetimeInsightService lifetime;
  private OutlookService service;

  @BeforeEach
  void open() {
    workspace = TestDatabase.in(folder);
    forecasts =
        new CustomerForecastService(
            workspace.database(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    lifetime =
        new LifetimeInsightService(
            new PurchaseService(workspace.database(), workspace.clock()), workspace.clock());
    service =
        new OutlookService(
            forecasts, lifetime, workspace.database(), workspace.history(), workspace.clock());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void nothingIsExpectedBeforeAnythingWasSoldAndLearntOnceItWas() {
    assertThat(service.of(1, Watch.NONE).isEmpty()).isTrue();

    PeopleFixture.fill(workspace, 400, true);

    LifetimeInsight worth = lifetime.value(1, 0.1, Watch.NONE);
    LifetimeValue first = worth.ahead(OutlookService.MONTHS).customers().getFirst();
    boolean trusted = worth.check().map(LifetimeCheck::trusted).orElse(false);
    assertThat(service.of(first.id(), Watch.NONE).worth()).isEqualTo(trusted ? first : null);
  }

  @Test
  void ofMorePeopleThanMemoryHoldsNothingIsLearntAndThatIsSaid() {
    PeopleFixture.fill(workspace, 50, true);
    OutlookService small =
        new OutlookService(
            forecasts, lifetime, workspace.history(), workspace.clock(), () -> 1_000_000, 262_144);

    Outlook outlook = small.of(1, Watch.NONE);

    assertThat(outlook.order()).isNull();
    assertThat(outlook.worth()).isNull();
    assertThat(outlook.unknown().orElseThrow().arguments()).containsExactly(262_144L, 1_000_000L);
  }

  @Test
  void theChanceIsTheOneOfPredictionsAndOnlyOfATrustedModel() {
    PeopleFixture.fill(workspace, 400, true);
    CustomerForecast forecast =
        forecasts.forecast(Happening.BUYS, OutlookService.DAYS, Set.of(), Watch.NONE);
    long[] ids = forecast.customers().ids();

    for (int row : new int[] {0, ids.length / 2, ids.length - 1}) {
      Forecast order = service.of(ids[row], Watch.NONE).order();
      assertThat(order).isEqualTo(forecast.card().trusted() ? forecast.why(row) : null);
    }
    assertThat(service.of(-5, Watch.NONE).isEmpty()).isTrue();
  }
}
