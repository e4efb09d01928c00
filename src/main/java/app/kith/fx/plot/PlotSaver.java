package app.kith.fx.plot;

import app.kith.base.Message;
import app.kith.base.SpreadsheetCell;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.fx.Work;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures of figures into files that the person chooses. */
public final class PlotSaver {
  private final Dialogs dialogs;
  private final BackgroundTasks tasks;
  private final Notifications notifications;

  /** Saves with the program's own dialogs and tasks. */
  public PlotSaver(Dialogs dialogs, BackgroundTasks tasks, Notifications notifications) {
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.notifications = notifications;
  }

  /** Asks where to, then writes off the UI thread. */
  public void save(Savable plot, PlotFormat format) {
    dialogs
        .saveFile(format.action(), plot.file() + "." + format.ending())
        .ifPresent(
            file ->
                tasks
                    .run(format.action(), work(plot, format, file))
                    .onSuccess(
                        done ->
                            notifications.say(
                                Message.of("fx.plot.saved", "" + done.getFileName()))));
  }

  private static Work<Path> work(Savable plot, PlotFormat format, Path file) {
    return switch (format) {
      case PNG -> {
        WritableImage picture = plot.picture();
        yield _ -> {
          ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
          return file;
        };
      }
      case SVG -> {
        String svg = plot.svg();
        yield _ -> Files.writeString(file, svg, StandardCharsets.UTF_8);
      }
      case CSV -> {
        List<List<String>> rows = plot.rows();
        yield _ -> csv(file, rows);
      }
    };
  }

  private static Path csv(Path file, List<List<String>> rows) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(SpreadsheetCell::safe).toList()));
    }
    return file;
  }
}
