package app.kith.analytics.forecast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.forecast.ClubShop;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.forecast.FieldGrouping;
import app.kith.analytics.forecast.FieldTarget;
import app.kith.analytics.forecast.Grouping;
import app.kith.base.Messages;
import app.kith.contact.PersonRepository;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.fx.plot.PlotSaver;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumnBase;
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
class FairnessViewTest {
  private static final FieldGrouping TIER = new FieldGrouping("Tier", false);

  private TestDatabase workspace;
  private CustomerForecastService forecasts;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    workspace = TestDatabase.in(Files.createTempDirectory("kith-fairness"));
    ClubShop.in(workspace);
    forecasts =
        new CustomerForecastService(
            workspace.database(),
            new FeatureService(workspace.database(), workspace.history(), workspace.clock()),
            workspace.clock());
    window.setScene(scene(Locale.US));
    window.show();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  /** Who renews is foretold, and people are grouped by tier. */
  @SuppressWarnings("unchecked")
  private Scene scene(Locale language) {
    PersonRepository people = new PersonRepository();
    ScreenContent content =
        new PredictionsScreen(
                forecasts,
                ids -> workspace.database().read(open -> people.findByIds(open, ids)),
                new InlineTasks(),
                new FakeNavigator(),
                new PlotSaver(new FakeDialogs(), new InlineTasks(), new FakeNotifications()),
                new Texts(new Messages(language), Currency.getInstance("USD"), ZoneOffset.UTC))
            .screen()
            .content()
            .get();
    content.opened().accept(-1);
    Scene scene = Picture.scene(content.root(), 1128, 720);
    ((ComboBox<CustomerTarget>) scene.lookup("#target")).setValue(new FieldTarget("Renewed", true));
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ((ComboBox<Grouping>) scene.lookup("#grouping")).setValue(TIER);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ScrollPane findings = (ScrollPane) scene.lookup("#findings");
    double height = findings.getContent().getBoundsInLocal().getHeight();
    double top =
        findings.getContent().sceneToLocal(scene.lookup("#grouping").localToScene(0, 0)).getY();
    double seen = findings.getViewportBounds().getHeight();
    findings.setVvalue(Math.clamp((top - 16) / (height - seen), 0, 1));
    return scene;
  }

  @Test
  void anOwnFieldIsWarnedOfAndLeftOut(FxRobot robot) throws IOException {
    ComboBox<Grouping> grouping = robot.lookup("#grouping").queryComboBox();
    CheckBox leaveOut = robot.lookup("#leaveOut").queryAs(CheckBox.class);
    assertThat(grouping.getItems()).contains(TIER);
    assertThat(grouping.getValue()).isEqualTo(TIER);
    assertThat(warnings(robot)).contains("\"Silver\" is chosen less often");
    assertThat(leaveOut.isVisible()).isTrue();
    assertThat(leaveOut.isSelected()).isFalse();
    assertThat(robot.lookup("#groups").queryTableView().getVisibleLeafColumns())
        .extracting(TableColumnBase::getText)
        .containsExactly(
            "Group", "Customers", "Said", "Came true", "Chosen", "Missed", "Wrongly chosen");
    draw(robot, "fairness-");

    robot.interact(leaveOut::fire);

    assertThat(leaveOut.isSelected()).isTrue();
    assertThat(grouping.getValue()).isEqualTo(TIER);
    assertThat(warnings(robot)).isNotEmpty();
    assertThat(robot.lookup("#weights").queryAs(VBox.class).getChildren())
        .filteredOn(CheckBox.class::isInstance)
        .extracting(box -> ((CheckBox) box).getText())
        .contains("Tier (left out)");
    robot.interact(leaveOut::fire);
    assertThat(leaveOut.isSelected()).isFalse();

    robot.interact(() -> grouping.setValue(grouping.getItems().getFirst()));
    assertThat(leaveOut.isVisible()).isFalse();
    assertThat(robot.lookup("#notLearnt").queryAs(Label.class).isVisible()).isTrue();
  }

  private static String warnings(FxRobot robot) {
    return robot.lookup("#fairnessWarnings").queryAs(VBox.class).getChildren().stream()
        .map(line -> ((Label) line).getText())
        .collect(Collectors.joining("\n"));
  }

  private void draw(FxRobot robot, String prefix) throws IOException {
    Path out = Files.createDirectories(Path.of("target", "pictures"));
    for (Theme theme : Theme.values()) {
      for (Locale language : new Locale[] {Locale.US, Locale.SIMPLIFIED_CHINESE}) {
        robot.interact(
            () -> {
              try {
                Look.wear(theme);
                String name = prefix + theme.name().toLowerCase(Locale.ROOT) + "-" + language;
                Picture.save(scene(language), out.resolve(name + ".png"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
  }
}
