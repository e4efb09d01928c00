package app.kith.tour;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.database.Workspace;
import app.kith.fx.ScreenId;
import app.kith.intake.readers.Watch;
import app.kith.sample.SampleBusiness;
import app.kith.tour.Pictures.View;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole main job without a display, in a workspace of its own that is gone afterwards. */
public final class Tour {
  private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
  private static final long SEED = 42;
  private static final int CROWD = 50;
  private static final Set<String> WIDE = Set.of("people", "segments", "campaigns-draft", "import");

  private final TourPlaces places;
  private final Clock clock;
  private final int people;

  /**
   * A tour of the program that the composition root lends.
   *
   * @param people how many people the sample business has
   */
  public Tour(TourPlaces places, Clock clock, int people) {
    this.places = places;
    this.clock = clock;
    this.people = people;
  }

  /**
   * Does everything.
   *
   * @param out the folder for the pictures and their page
   * @param lines told one line a step
   * @param messages the language of the lines
   * @return true if every step succeeded
   */
  public boolean run(Path out, PrintWriter lines, Messages messages) {
    long start = System.nanoTime();
    StepLog log = new StepLog(lines, messages);
    try {
      Path folder = Files.createTempDirectory("kith-tour");
      try {
        int pictures = tour(folder, out, log, messages);
        lines.println(
            messages.text(
                "tour.finished",
                pictures,
                out.toAbsolutePath().normalize().resolve("index.html").toString(),
                (System.nanoTime() - start) / 1e9));
        return true;
      } finally {
        delete(folder);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("the tour failed", e); // boundary: the step's line has said what failed
      lines.println(messages.text("tour.stopped", String.valueOf(e.getMessage())));
      return false;
    } finally {
      lines.flush();
    }
  }

  private int tour(Path folder, Path out, StepLog log, Messages messages) throws IOException {
    Files.createDirectories(out);
    Gallery gallery = new Gallery();
    Pictures pictures = new Pictures(out, log, gallery);
    SampleBusiness sample =
        new SampleBusiness(SEED, people, LocalDate.now(clock).minusDays(1).minusDays(1));
    try (var business = places.open(Workspace.at(folder.resolve("Willow & Leaf")))) {
      MainJob.Shown shown = new MainJob(business, log, messages, clock).run(sample, folder);
      log.step(
          Message.of("tour.step.toolkit"),
          () -> {
            Toolkit.start();
            return Message.of("tour.done.toolkit");
          });
      pictures.draw(business, "", views(shown));
      pictures.drawWide(business, "wide-", wide(shown));
    }
    try (var empty = places.open(Workspace.at(folder.resolve("New business")))) {
      pictures.draw(empty, "empty-", Arrays.stream(ScreenId.values()).map(Tour::bare).toList());
    }
    try (var crowd = places.open(Workspace.at(folder.resolve("Crowd")))) {
      crowd(crowd, log, folder);
      pictures.drawWide(crowd, "crowd-", List.of(bare(ScreenId.PEOPLE), bare(ScreenId.SEGMENTS)));
    }
    gallery.write(out, messages);
    return gallery.size();
  }

  /** A crowd of people to see whether anything holds its breath. */
  private void crowd(WorkspaceServices services, StepLog log, Path folder) {
    log.step(
        Message.of("tour.step.crowd"),
        () -> {
          Path file = Crowd.write(folder, people * CROWD, SEED);
          return Message.of(
              "tour.done.crowd", services.sample().importPeople(file, Watch.NONE).added());
        });
  }

  private static View bare(ScreenId screen) {
    return View.of(screen, -1);
  }

  private static List<View> views(MainJob.Shown shown) {
    return List.of(
        View.of(ScreenId.PEOPLE, shown.person()),
        View.of(ScreenId.TIMELINE, shown.person()),
        View.of(ScreenId.SEGMENTS, shown.segment()),
        View.of(ScreenId.CAMPAIGNS, shown.sent()),
        View.of(ScreenId.CAMPAIGNS, shown.draft()).called("campaigns-draft"),
        View.of(ScreenId.OUTBOX, shown.sent()),
        View.of(ScreenId.OUTBOX, shown.underway()).called("outbox-underway"),
        View.of(ScreenId.IMPORT, -1).dropping(shown.file()),
        bare(ScreenId.DUPLICATES),
        bare(ScreenId.QUALITY),
        View.of(ScreenId.HISTORY, -1),
        View.of(ScreenId.SETTINGS, -1));
  }

  /** What changes most on a large display. */
  private static List<View> wide(MainJob.Shown shown) {
    return views(shown).stream().filter(view -> WIDE.contains(view.name())).toList();
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
