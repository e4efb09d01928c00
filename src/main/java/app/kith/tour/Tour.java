package app.kith.tour;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.database.Workspace;
import app.kith.intake.readers.Watch;
import app.kith.sample.SampleBusiness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole main job without a display, in a workspace of its own that is gone afterwards. */
public final class Tour {
  private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
  private static final long SEED = 42;
  private static final int CROWD = 50;
  private static final int A_FEW = 5;

  private final TourPlaces places;
  private final Clock clock;
  private final int people;
  private final List<String> only;
  private final boolean all;

  /**
   * A tour of the program that the composition root lends.
   *
   * @param people how many people the sample business has
   * @param only begins of the names of the pictures to draw; none means all
   * @param all true draws the screens at 200 % and with a few and very many people too
   */
  public Tour(TourPlaces places, Clock clock, int people, List<String> only, boolean all) {
    this.places = places;
    this.clock = clock;
    this.people = people;
    this.only = List.copyOf(only);
    this.all = all;
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
        if (pictures == 0) {
          lines.println(messages.text("tour.nothing", String.join(", ", only)));
          return false;
        }
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
    Pictures pictures = new Pictures(out, only, log, gallery);
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
      pictures.draw(business, "", Album.shop(shown));
      pictures.drawWide(business, "wide-", Album.wide(shown));
      if (all) {
        pictures.drawDoubled(business, "doubled-", Album.doubled(shown));
      }
    }
    try (var empty = places.open(Workspace.at(folder.resolve("New business")))) {
      pictures.draw(empty, "empty-", Album.empty());
    }
    boolean crowds = all && pictures.wants(Album.counted());
    for (int count : crowds ? List.of(A_FEW, people * CROWD) : List.<Integer>of()) {
      try (var crowd = places.open(Workspace.at(folder.resolve("Crowd of " + count)))) {
        crowd(crowd, count, log, folder);
        pictures.drawWide(crowd, count == A_FEW ? "few-" : "crowd-", Album.counted());
      }
    }
    gallery.write(out, messages);
    return gallery.size();
  }

  /** A crowd of people to see whether anything holds its breath. */
  private void crowd(WorkspaceServices services, int count, StepLog log, Path folder) {
    log.step(
        Message.of("tour.step.crowd"),
        () -> {
          Path file = Crowd.write(folder, count, SEED);
          return Message.of(
              "tour.done.crowd", services.sample().importPeople(file, Watch.NONE).added());
        });
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
