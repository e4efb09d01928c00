package app.kith.analytics.forecast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.forecast.Happening;
import app.kith.analytics.forecast.NextAmount;
import app.kith.base.Messages;
import app.kith.contact.PersonRepository;
import app.kith.contact.ui.PeopleFixture;
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
import java.util.function.LongConsumer;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
class PredictionsViewTest {
  private final FakeNavigator navigator = new FakeNavigator();
  private TestDatabase workspace;
  private CustomerForecastService forecasts;
  private CustomerTarget shown = Happening.BUYS;
  private LongConsumer opened = _ -> {};

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    workspace = TestDatabase.in(Files.createTempDirectory("kith-predictions"));
    PeopleFixture.fill(workspace, 300, true);
    forecasts =
        new CustomerForecastService(
            workspace.database(),
            new FeatureService(workspace.database(), workspace.history(), workspace.clock()),
            workspace.clock());
    window.setScene(scene(Locale.US));
    window.show();
  }

  private Scene scene(Locale language) {
    PersonRepository people = new PersonRepository();
    ScreenContent content =
        new PredictionsScreen(
                forecasts,
                ids -> workspace.database().read(open -> people.findByIds(open, ids)),
                new InlineTasks(),
                navigator,
                new PlotSaver(new FakeDialogs(), new InlineTasks(), new FakeNotifications()),
                new Texts(new Messages(language), Currency.getInstance("USD"), ZoneOffset.UTC))
            .screen()
            .content()
            .get();
    content.opened().accept(-1);
    opened = content.opened();
    if (content.root().lookup("#target") instanceof ComboBox<?> box) {
      choose(box);
    }
    return Picture.scene(content.root(), 1128, 720);
  }

  @SuppressWarnings("unchecked")
  private void choose(ComboBox<?> box) {
    ((ComboBox<CustomerTarget>) box).setValue(shown);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void customersReasonsAndReportCardAreShown(FxRobot robot) throws IOException {
    assertThat(robot.lookup("#customers").queryTableView().getItems()).isNotEmpty();
    assertThat(robot.lookup("#verdict").queryAs(Label.class).getText()).isNotBlank();
    assertThat(robot.lookup("#reasons").queryAs(VBox.class).getChildren()).isNotEmpty();
    assertThat(robot.lookup("#inAll").queryAs(Label.class).getText())
        .endsWith("customers expected in all");
    int weights = robot.lookup("#weights").queryAs(VBox.class).getChildren().size();
    assertThat(weights).isGreaterThan(4);

    assertThat(robot.lookup(".hyperlink").queryAllAs(Hyperlink.class)).isNotEmpty();
    assertThat(robot.lookup("#groups").queryTableView().getItems()).isNotEmpty();
    assertThat(robot.lookup("#fairnessWarnings").queryAs(VBox.class).getChildren()).isNotEmpty();
    assertThat(robot.lookup("#calibration").queryAs(VBox.class).getChildren()).hasSize(1);

    robot.clickOn("#openPerson");
    assertThat(navigator.visits()).hasSize(1);

    draw(robot, "predictions-");
  }

  @Test
  void amountsAreShownAsMoneyWithTheirOwnCurve(FxRobot robot) throws IOException {
    ComboBox<CustomerTarget> target = robot.lookup("#target").queryComboBox();
    assertThat(target.getItems()).contains(new NextAmount());
    robot.interact(() -> target.setValue(new NextAmount()));

    assertThat(robot.lookup("#customers").<Object>queryTableView().getColumns().get(1).getText())
        .isEqualTo("Amount");
    assertThat(robot.lookup("#reach").query().isVisible()).isFalse();
    assertThat(robot.lookup("#calibration").queryAs(VBox.class).getChildren()).hasSize(1);
    assertThat(robot.lookup("#verdict").queryAs(Label.class).getText())
        .containsAnyOf("Last time, ", "Switched off")
        .contains("$");
    assertThat(robot.lookup("#inAll").queryAs(Label.class).getText())
        .startsWith("$")
        .contains(" in all if each of the ");
    shown = new NextAmount();
    draw(robot, "predictions-amount-");
  }

  @Test
  void openedAtACustomerItShowsTheCustomerWithTheReasons(FxRobot robot) {
    TableView<PredictionsViewModel.Row> customers =
        robot.lookup("#customers").<PredictionsViewModel.Row>queryTableView();
    PredictionsViewModel.Row last = customers.getItems().getLast();
    ComboBox<CustomerTarget> target = robot.lookup("#target").queryComboBox();
    robot.interact(() -> target.setValue(new NextAmount()));

    robot.interact(() -> opened.accept(last.person()));

    assertThat(target.getValue()).isEqualTo(Happening.BUYS);
    assertThat(customers.getSelectionModel().getSelectedItem().person()).isEqualTo(last.person());
    assertThat(robot.lookup("#chosen").queryAs(Label.class).getText()).isEqualTo(last.name());
    assertThat(robot.lookup("#reasons").queryAs(VBox.class).getChildren()).isNotEmpty();
  }

  private void draw(FxRobot robot, String prefix) throws IOException {
    Path out = Files.createDirectories(Path.of("target", "pictures"));
    for (Theme theme : Theme.values()) {
      for (Locale language : new Locale[] {Locale.US, Locale.SIMPLIFIED_CHINESE}) {
        robot.interact(
            () -> {
              try {
                Look.wear(theme);
                Scene scene = scene(language);
                String name = prefix + theme.name().toLowerCase(Locale.ROOT) + "-" + language;
                Picture.save(scene, out.resolve(name + ".png"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
    assertThat(out).isNotEmptyDirectory();
  }
}
