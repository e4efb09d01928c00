package app.kith.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.tour.Tour;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole main job through the real composition, on a small business. */
@Tag("ui")
class TourTest {
  @TempDir private Path folder;

  @Test
  void theMainJobIsDoneAndEveryScreenIsDrawn() throws IOException {
    StringWriter lines = new StringWriter();
    Path out = folder.resolve("out");

    boolean done = tour(List.of(), true).run(out, new PrintWriter(lines), new Messages(Locale.US));

    assertThat(done).as(lines.toString()).isTrue();
    assertThat(lines.toString())
        .contains("150 people", "nobody left", "taken over by the server", "counted equal")
        .doesNotContain("FAILED");
    List<Path> pictures = pictures(out);
    assertThat(pictures.size()).isGreaterThanOrEqualTo(16);
    assertThat(Files.readString(out.resolve("index.html")))
        .contains(pictures.stream().map(file -> file.getFileName().toString()).toList());
    for (Path picture : pictures) {
      var image = ImageIO.read(picture.toFile());
      assertThat(image.getWidth() + "x" + image.getHeight())
          .isIn("1280x800", "1920x1080", "1920x1200");
    }
  }

  @Test
  void aStepThatFailsIsNamedAndFailsTheTour() {
    StringWriter lines = new StringWriter();
    Tour broken =
        new Tour(
            _ -> {
              throw new IllegalStateException("no disk");
            },
            Clock.system(ZoneOffset.UTC),
            10,
            List.of(),
            false);

    boolean done =
        broken.run(folder.resolve("out"), new PrintWriter(lines), new Messages(Locale.US));

    assertThat(done).isFalse();
    assertThat(lines.toString()).contains("The tour stopped: no disk");
  }

  @Test
  void aNameThatNoPictureHasIsSaidAndNotCalledDone() {
    StringWriter lines = new StringWriter();

    boolean done =
        tour(List.of("nosuch"), false)
            .run(folder.resolve("out"), new PrintWriter(lines), new Messages(Locale.US));

    assertThat(done).isFalse();
    assertThat(lines.toString())
        .contains("No picture has a name that begins with nosuch.")
        .doesNotContain("The tour is done");
  }

  private Tour tour(List<String> only, boolean all) {
    Folders own = new Folders(folder, folder.resolve("configuration"));
    Clock clock = Clock.system(ZoneOffset.UTC);
    return new Tour(
        workspace -> OpenedWorkspace.open(workspace, own, clock), clock, 150, only, all);
  }

  private static List<Path> pictures(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.toString().endsWith(".png")).toList();
    }
  }
}
