package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.Happening;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.contact.ui.PeopleFixture;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenId;
import app.kith.fx.Theme;
import app.kith.insight.LifetimeInsightService;
import app.kith.insight.OutlookService;
import app.kith.testing.FakeNavigator;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class OutlookLinesTest {
  private TestDatabase workspace;
  private InsightFixture fixture;
  private PersonPane pane;
  private long customer;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    workspace = TestDatabase.in(Files.createTempDirectory("kith-outlook"));
    PeopleFixture.fill(workspace, 800, true);
    fixture = new InsightFixture(workspace);
    var database = workspace.database();
    var clock = workspace.clock();
    CustomerForecastService forecasts =
        new CustomerForecastService(database, new FeatureService(database, clock), clock);
    CustomerForecast known = forecasts.forecast(Happening.BUYS, 90, Set.of(), Watch.NONE);
    assertThat(known.card().trusted()).isTrue();
    customer = known.customers().ids()[3];
    OutlookService service =
        new OutlookService(
            forecasts,
            new LifetimeInsightService(new PurchaseService(database, clock), clock),
            database,
            workspace.history(),
            clock);
    Desk desk = fixture.desk(Locale.US);
    pane = new OutlookLines(new OutlookViewModel(service, desk), desk.texts()).above(new Nothing());
    window.setScene(Picture.scene(pane.root(), 480, 400));
    window.show();
  }

  /** A card with nothing below. */
  private static final class Nothing implements PersonPane {
    private final VBox root = new VBox();

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void show(long personId) {}

    @Override
    public void close() {}
  }

  @AfterEach
  void close() {
    pane.close();
    workspace.close();
  }

  @Test
  void aClickAndEnterOpenThePredictionOfThePersonShown(FxRobot robot) {
    robot.interact(() -> pane.show(customer));
    Hyperlink link = robot.lookup("#insight-outlook-order").queryAs(Hyperlink.class);
    assertThat(link.getText()).contains("90");

    robot.clickOn(link);
    robot.interact(link::requestFocus);
    robot.type(KeyCode.ENTER);

    assertThat(fixture.navigator.visits())
        .hasSize(2)
        .containsOnly(new FakeNavigator.Visit(ScreenId.PREDICTIONS, customer));
  }

  @Test
  void ofSomebodyUnknownNothingIsSaid(FxRobot robot) {
    robot.interact(() -> pane.show(-5));

    assertThat(robot.lookup("#insight-outlook").query().isVisible()).isFalse();
  }
}
