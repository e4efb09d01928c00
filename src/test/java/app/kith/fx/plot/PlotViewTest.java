package app.kith.fx.plot;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class PlotViewTest {
  @TempDir Path folder;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeNotifications notifications = new FakeNotifications();
  private final PlotSaver saver = new PlotSaver(dialogs, new InlineTasks(), notifications);
  private PlotView view;

  @Start
  void start(Stage window) {
    Look.wear(Theme.LIGHT);
    view =
        new PlotView(
            new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC), saver);
    Bars bars =
        new Bars(
            "Month",
            "Revenue, $",
            List.of(),
            List.of(Bars.Bar.of("Jan", 30, 0, "January 30")),
            value -> "%.0f".formatted(value));
    view.show(
        new Chart(
            "Revenue by month",
            bars,
            List.of("Month", "Revenue"),
            List.of(List.of("=Jan", "30")),
            "revenue"));
    window.setScene(Picture.scene(view, 400, 260));
    window.show();
  }

  @Test
  void itIsSavedAsPictureDrawingAndHarmlessTable(FxRobot robot) throws Exception {
    for (PlotFormat format : PlotFormat.values()) {
      Path file = folder.resolve("revenue." + format.ending());
      dialogs.willChoose(file);
      robot.interact(() -> saver.save(view, format));
      assertThat(file).isNotEmptyFile();
    }
    assertThat(Files.readString(folder.resolve("revenue.csv")))
        .isEqualToNormalizingNewlines("Month,Revenue\n'=Jan,30\n");
    assertThat(Files.readString(folder.resolve("revenue.svg"))).contains("January 30", "#0072b2");
    assertThat(ImageIO.read(folder.resolve("revenue.png").toFile()).getWidth()).isEqualTo(800);
    assertThat(notifications.notes()).hasSize(3);
  }

  @Test
  void nothingIsWrittenIfNoFileIsChosen(FxRobot robot) {
    robot.interact(() -> saver.save(view, PlotFormat.CSV));

    assertThat(notifications.notes()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
