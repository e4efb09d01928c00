package app.kith.product.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PersonPane;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
class ProductsViewTest {
  private ProductFixture shop;
  private ProductFixture empty;

  @Start
  void start(Stage window) throws IOException {
    Look.loadFonts();
    Look.wear(Theme.LIGHT);
    shop = new ProductFixture(TestDatabase.in(Files.createTempDirectory("kith-products")));
    empty = new ProductFixture(TestDatabase.in(Files.createTempDirectory("kith-products")));
    shop.fill(150, true);
    window.setScene(scene(shop, Locale.US, 1128, 720));
    window.show();
  }

  @AfterEach
  void close() {
    shop.workspace.close();
    empty.workspace.close();
  }

  private static ProductsScreen screen(ProductFixture fixture, Locale language) {
    return new ProductsScreen(
        fixture.services, fixture.workspace.history(), fixture.desk(language));
  }

  private static Scene scene(ProductFixture fixture, Locale language, int width, int height) {
    ScreenContent content = screen(fixture, language).screen().content().get();
    content.opened().accept(-1);
    return Picture.scene(content.root(), width, height);
  }

  @Test
  void stockIsNotedAndTheAudienceFollows(FxRobot robot) {
    assertThat(robot.lookup("#productAudience").queryTableView().getItems()).isNotEmpty();
    assertThat(robot.lookup("#productVerdict").queryAs(Label.class).getText()).contains("%");
    TextField stock = robot.lookup("#productStockField").queryAs(TextField.class);
    robot.interact(() -> stock.setText("many"));
    robot.clickOn("Save");
    assertThat(robot.lookup("#productWrong").queryAs(Label.class).getText()).contains("numbers");
    robot.interact(() -> stock.setText("0"));
    robot.clickOn("Save");
    assertThat(shop.notifications.notes()).hasSize(1);

    robot.interact(
        () -> {
          draw(shop, "products-", 1128, 720);
          draw(empty, "products-empty-", 1128, 720);
          draw(shop, "products-wide-", 1768, 1000);
        });
  }

  @Test
  void nextOffersStandAboveWhatElseIsKnownOfAPerson(FxRobot robot) {
    robot.interact(
        () -> {
          VBox below = new VBox();
          PersonPane pane = screen(shop, Locale.US).above(plain(below));
          String person =
              shop.services
                  .advice()
                  .advice(app.kith.analytics.engine.Watch.NONE)
                  .book()
                  .customers()
                  .getFirst();
          pane.show(Long.parseLong(person));
          VBox offers = (VBox) pane.root().lookup("#product-next");
          assertThat(offers.getChildren()).hasSizeBetween(2, 4);
          assertThat(((Label) offers.getChildren().getFirst()).getText())
              .isEqualTo("Recommended next");
          pane.close();
        });
  }

  private static PersonPane plain(Parent root) {
    return new PersonPane() {
      @Override
      public Parent root() {
        return root;
      }

      @Override
      public void show(long personId) {
        root.setId("shown-" + personId);
      }

      @Override
      public void close() {
        root.setId("closed");
      }
    };
  }

  private static void draw(ProductFixture fixture, String name, int width, int height) {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      Look.wear(theme);
      Locale language = theme == Theme.LIGHT ? Locale.US : Locale.SIMPLIFIED_CHINESE;
      Scene scene = scene(fixture, language, width, height);
      Path file = Path.of("target", "pictures", (name + theme).toLowerCase(Locale.ROOT) + ".png");
      try {
        Picture.save(scene, file);
        Picture.save(scene, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
