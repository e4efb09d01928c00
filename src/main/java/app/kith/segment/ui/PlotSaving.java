package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.segment.ui.scatter.PlotFormat;
import app.kith.segment.ui.scatter.PlotPanel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes the picture into a file that the person chooses. */
public final class PlotSaving {
  private final Desk desk;

  /** Saves with the program's own dialogs and tasks. */
  public PlotSaving(Desk desk) {
    this.desk = desk;
  }

  /** Asks where to, then writes off the UI thread. */
  void save(PlotPanel panel, PlotFormat format) {
    String name =
        desk.texts().text("segment.plot.file") + "." + format.name().toLowerCase(Locale.ROOT);
    Optional<Path> target =
        desk.dialogs().saveFile(Message.of("segment.plot.save." + format), name);
    target.ifPresent(file -> write(panel, format, file));
  }

  private void write(PlotPanel panel, PlotFormat format, Path file) {
    app.kith.fx.Work<Path> work =
        switch (format) {
          case PNG -> {
            WritableImage picture = panel.picture();
            yield _ -> {
              ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
              return file;
            };
          }
          case SVG -> text(file, panel.svg());
          case CSV -> text(file, panel.csv());
        };
    desk.tasks()
        .run(Message.of("segment.task.save"), work)
        .onSuccess(
            done ->
                desk.notifications()
                    .say(Message.of("segment.plot.saved", done.getFileName().toString())));
  }

  private static app.kith.fx.Work<Path> text(Path file, String text) {
    return _ -> Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
