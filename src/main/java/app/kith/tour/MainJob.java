package app.kith.tour;

import app.kith.analytics.FeatureTable;
import app.kith.analytics.Persona;
import app.kith.analytics.Preparation;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.database.Backup;
import app.kith.database.Backups;
import app.kith.history.ChangeSet;
import app.kith.intake.readers.Watch;
import app.kith.sample.SampleBusiness;
import app.kith.sample.SampleFiles;
import app.kith.sample.SampleService;
import app.kith.segment.ModelDefinition;
import app.kith.segment.ModelGroup;
import app.kith.segment.SegmentSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** The main job, step by step, each one checked: data in, understood, written to, kept. */
final class MainJob {
  private static final long SEED = 42;
  private static final List<String> FEATURES = List.of("recency", "frequency", "monetary");

  private final WorkspaceServices services;
  private final StepLog log;
  private final Messages messages;
  private final Clock clock;

  MainJob(WorkspaceServices services, StepLog log, Messages messages, Clock clock) {
    this.services = services;
    this.log = log;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What there is to show afterwards.
   *
   * @param file a second file, still to be imported
   * @param letters mail, still to be imported
   * @param person somebody with much to show
   * @param segment a stored group
   * @param sent a campaign that went out
   * @param underway one that has not gone out to everybody
   * @param draft one that is being written
   */
  record Shown(
      Path file, Path letters, long person, long segment, long sent, long underway, long draft) {}

  /**
   * Does it.
   *
   * @param folder where the files of the sample are written
   */
  Shown run(SampleBusiness business, Path folder) {
    importFiles(business, folder);
    log.step(
        Message.of("tour.step.timeline"),
        () -> Message.of("tour.done.timeline", services.sample().writeTimeline(business)));
    undoAndRedo();
    log.step(Message.of("tour.step.shelves"), () -> shelves(business));
    FeatureTable table = services.features().features().select(FEATURES);
    rfm(table);
    Kept kept = groups(table);
    TourCampaign campaigns = new TourCampaign(services, log);
    long sent = campaigns.send(kept.segment, kept.size);
    long underway = campaigns.begin(kept.loyal);
    long draft = campaigns.draft(kept.segment);
    duplicates(business, folder);
    backup();
    Path second = SecondFile.write(business, folder);
    Path letters = Letters.write(business, folder);
    return new Shown(second, letters, kept.person, kept.segment, sent, underway, draft);
  }

  private void importFiles(SampleBusiness business, Path folder) {
    SampleFiles.Written[] files = new SampleFiles.Written[1];
    log.step(
        Message.of("tour.step.generate"),
        () -> {
          files[0] = written(business, folder);
          return Message.of(
              "tour.done.generate", files[0].people(), files[0].orders(), files[0].lines());
        });
    log.step(
        Message.of("tour.step.people"),
        () -> {
          var plan = services.sample().importPeople(files[0].peopleFile(), Watch.NONE);
          require(plan.added() == business.size(), "every person is new: " + plan.added());
          return Message.of("tour.done.people", plan.added(), plan.newFields().size());
        });
    log.step(
        Message.of("tour.step.orders"),
        () -> {
          var plan = services.sample().importOrders(files[0].ordersFile(), Watch.NONE);
          require(plan.newOrders() == files[0].orders(), "every order is new");
          require(plan.newPeople() == 0, "every order finds its person");
          return Message.of("tour.done.orders", plan.newOrders(), plan.saleAmount());
        });
  }

  private Message shelves(SampleBusiness business) {
    SampleService.Shelves filled = services.sample().fillShelves(business);
    return Message.of("tour.done.shelves", filled.stocked(), filled.offers());
  }

  private static SampleFiles.Written written(SampleBusiness business, Path folder) {
    try {
      return SampleFiles.write(business, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes every import back, newest first, and does them again: nothing may be lost. */
  private void undoAndRedo() {
    log.step(
        Message.of("tour.step.undo"),
        () -> {
          var before = services.database().countRows();
          List<ChangeSet> imports = services.history().recent(3);
          long taken = 0;
          for (ChangeSet change : imports) {
            taken += services.history().undo(change.id()).restored();
          }
          long left = services.database().countRows().get("person");
          require(left == 0, "after the undo nobody is left: " + left);
          for (ChangeSet change : imports.reversed()) {
            services.history().redo(change.id());
          }
          var after = services.database().countRows();
          for (String name : List.of("person", "sales_order", "order_line", "timeline_event")) {
            require(after.get(name).equals(before.get(name)), "every row of " + name + " is back");
          }
          return Message.of("tour.done.undo", taken, after.get("person"));
        });
  }

  private void rfm(FeatureTable table) {
    log.step(
        Message.of("tour.step.rfm"),
        () -> {
          Segmentation found =
              services
                  .segmentation()
                  .segment(
                      table,
                      Preparation.LOGARITHM,
                      SegmentationMethod.RecencyFrequencyMonetary.byRank(),
                      app.kith.analytics.engine.Watch.NONE);
          Persona largest = largest(found);
          return Message.of("tour.done.rfm", found.groups(), largest.name(), largest.size());
        });
  }

  private record Kept(long segment, int size, long loyal, long person) {}

  private Kept groups(FeatureTable table) {
    Segmentation[] found = new Segmentation[1];
    log.step(
        Message.of("tour.step.kmeans"),
        () -> {
          found[0] =
              services
                  .segmentation()
                  .segment(
                      table,
                      Preparation.LOGARITHM,
                      SegmentationMethod.KMeans.auto(SEED),
                      app.kith.analytics.engine.Watch.NONE);
          return Message.of("tour.done.kmeans", found[0].groups(), found[0].silhouette());
        });
    found[0].personas().forEach(this::introduce);
    long[] segment = new long[1];
    log.step(
        Message.of("tour.step.segments"),
        () -> {
          segment[0] = keep(found[0]);
          return Message.of("tour.done.segments", found[0].groups());
        });
    Persona largest = largest(found[0]);
    return new Kept(segment[0], largest.size(), second(segment[0]), bestCustomer(table));
  }

  private void introduce(Persona persona) {
    log.step(Message.of("tour.step.persona", persona.name()), persona::summary);
  }

  /** Keeps every group as a segment, and gives the largest one's. */
  private long keep(Segmentation found) {
    List<ModelGroup> groups =
        found.personas().stream()
            .sorted(Comparator.comparingInt(Persona::size).reversed())
            .map(persona -> ModelGroup.of(found, persona, messages::text))
            .toList();
    ModelDefinition model = ModelDefinition.of(found, SEED);
    return services.segments().createModel(model, groups).segmentId();
  }

  /** The largest group but one. */
  private long second(long segment) {
    return services.segments().all().stream()
        .filter(other -> other.segment().id() != segment)
        .max(Comparator.comparingLong(SegmentSize::people))
        .orElseThrow()
        .segment()
        .id();
  }

  private static long bestCustomer(FeatureTable table) {
    int best = 0;
    for (int row = 1; row < table.rows(); row++) {
      best = table.value(row, 2) > table.value(best, 2) ? row : best;
    }
    return table.ids()[best];
  }

  private static Persona largest(Segmentation found) {
    return found.personas().stream().max(Comparator.comparingInt(Persona::size)).orElseThrow();
  }

  /** Imports an old address book, after which some people are there twice. */
  private void duplicates(SampleBusiness business, Path folder) {
    log.step(
        Message.of("tour.step.duplicates"),
        () -> {
          Path book = AddressBook.write(business, folder);
          long added = services.sample().importPeople(book, Watch.NONE).added();
          var found = services.duplicates().search(() -> false);
          require(!found.matches().isEmpty(), "somebody is there twice");
          return Message.of("tour.done.duplicates", added, found.matches().size());
        });
  }

  private void backup() {
    log.step(
        Message.of("tour.step.backup"),
        () -> {
          Backup taken = new Backups(clock).take(services.database());
          Backup read = Backups.verify(taken.file());
          require(read.rows().equals(taken.rows()), "the backup holds what was backed up");
          return Message.of("tour.done.backup", read.allRows());
        });
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("does not hold: " + what);
    }
  }
}
