package app.kith.bootstrap;

import app.kith.analytics.FeatureService;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.analytics.recommend.ShopOrderService;
import app.kith.analytics.text.CustomerWords;
import app.kith.contact.index.PersonIndex;
import app.kith.database.Backups;
import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.duplicate.MergeService;
import app.kith.history.History;
import app.kith.insight.LifetimeInsightService;
import app.kith.insight.OutlookService;
import app.kith.insight.ReportCardService;
import app.kith.product.AdviceService;
import app.kith.product.ProductService;
import app.kith.segment.SegmentService;
import app.kith.timeline.TimelineService;
import java.time.Clock;

/** Every service of one open workspace that the window stands on, built once each. */
final class Kith implements AutoCloseable {
  private final WorkspaceLog log;
  private final Database database;
  private final Clock clock;
  private final History history;
  private final Choices choices;
  private final PersonIndex people;
  private final TimelineService timeline;
  private final MergeService merges;
  private final FeatureService features;
  private final SegmentationService segmentation = new SegmentationService();
  private final SegmentService segments;
  private final CustomerForecastService forecasts;
  private final LifetimeInsightService lifetime;
  private final OutlookService outlooks;
  private final ReportCardService reportCards;
  private final Sending sending;

  private Kith(WorkspaceLog log, Database database, Folders folders, Clock clock) {
    this.log = log;
    this.database = database;
    this.clock = clock;
    this.history = new History(database, clock);
    this.choices = Choices.of(database, folders.configuration());
    this.people = new PersonIndex(database, history);
    this.timeline = new TimelineService(database, history, clock, new CustomerWords(database));
    this.merges = new MergeService(database, history, clock);
    this.features = new FeatureService(database, history, clock);
    this.segments = new SegmentService(database, history, features, clock);
    this.forecasts = new CustomerForecastService(database, features, clock);
    this.lifetime = new LifetimeInsightService(new PurchaseService(database, clock), clock);
    this.outlooks = new OutlookService(forecasts, lifetime, database, history, clock);
    this.reportCards =
        new ReportCardService(
            forecasts, lifetime, new ShopOrderService(database, clock), history, clock);
    this.sending = new Sending(database, clock, choices.mail());
  }

  /** Opens a workspace, making it if it does not exist. */
  static Kith open(Workspace workspace, Folders folders, Clock clock) {
    WorkspaceLog log = WorkspaceLog.open(workspace.logs());
    try {
      return new Kith(log, Database.open(workspace, clock), folders, clock);
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  Database database() {
    return database;
  }

  Clock clock() {
    return clock;
  }

  History history() {
    return history;
  }

  Choices choices() {
    return choices;
  }

  /** The search index over people; empty until it is built. */
  PersonIndex people() {
    return people;
  }

  TimelineService timeline() {
    return timeline;
  }

  MergeService merges() {
    return merges;
  }

  FeatureService features() {
    return features;
  }

  SegmentationService segmentation() {
    return segmentation;
  }

  SegmentService segments() {
    return segments;
  }

  /** Foretells customers. */
  CustomerForecastService forecasts() {
    return forecasts;
  }

  /** Values customers. */
  LifetimeInsightService lifetime() {
    return lifetime;
  }

  /** How the models fared, found once for all windows. */
  ReportCardService reportCards() {
    return reportCards;
  }

  /** What to expect of single people, learnt once for all windows. */
  OutlookService outlooks() {
    return outlooks;
  }

  ProductService products() {
    return new ProductService(database, history, segments, clock);
  }

  AdviceService advice() {
    return new AdviceService(new ShopOrderService(database, clock), products(), clock);
  }

  Sending sending() {
    return sending;
  }

  Backups backups() {
    return new Backups(clock);
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      log.close();
    }
  }
}
