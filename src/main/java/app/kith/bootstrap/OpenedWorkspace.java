package app.kith.bootstrap;

import app.kith.analytics.FeatureService;
import app.kith.analytics.SegmentationService;
import app.kith.cli.OpenWorkspace;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.contact.index.PeopleQuery;
import app.kith.contact.index.PersonIndex;
import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.history.History;
import app.kith.intake.orders.OrderImport;
import app.kith.order.OrderRepository;
import app.kith.outbox.OutboxPump;
import app.kith.outbox.OutboxService;
import app.kith.outbox.email.ConfiguredAccount;
import app.kith.outbox.email.EmailChannel;
import app.kith.outbox.email.SmtpTimeouts;
import app.kith.segment.SegmentService;
import app.kith.settings.MailSettings;
import app.kith.settings.Secrets;
import app.kith.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import javax.net.ssl.SSLSocketFactory;

/**
 * An open workspace with every service that the command line and the tour need, built once each.
 */
final class OpenedWorkspace implements OpenWorkspace {
  private final WorkspaceLog log;
  private final Database database;
  private final History history;
  private final PersonRepository people = new PersonRepository();
  private final OrderImport orderImport;
  private final FeatureService features;
  private final SegmentationService segmentation = new SegmentationService();
  private final SegmentService segments;
  private final OutboxService outbox;
  private final EmailChannel channel;
  private final OutboxPump pump;

  private OpenedWorkspace(WorkspaceLog log, Database database, Folders folders, Clock clock) {
    this.log = log;
    this.database = database;
    this.history = new History(database, clock);
    this.orderImport = new OrderImport(database, history, people, new OrderRepository(), clock);
    this.features = new FeatureService(database, clock);
    this.segments = new SegmentService(database, history, clock);
    this.outbox = new OutboxService(database, clock);
    MailSettings mail =
        new MailSettings(new Settings(database), new Secrets(folders.configuration()));
    ConfiguredAccount account = new ConfiguredAccount(mail);
    this.channel =
        new EmailChannel(
            account, SmtpTimeouts.USUAL, (SSLSocketFactory) SSLSocketFactory.getDefault());
    this.pump =
        new OutboxPump(
            database,
            clock,
            channel,
            account::rate,
            outbox,
            new SplittableRandom(clock.instant().toEpochMilli()));
  }

  static OpenedWorkspace open(Workspace workspace, Folders folders, Clock clock) {
    WorkspaceLog log = WorkspaceLog.open(workspace.logs());
    try {
      return new OpenedWorkspace(log, Database.open(workspace, clock), folders, clock);
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public History history() {
    return history;
  }

  @Override
  public OrderImport orderImport() {
    return orderImport;
  }

  @Override
  public long[] search(String text) {
    PersonIndex index = new PersonIndex(database, history);
    index.build();
    return index.search(PeopleQuery.text(text));
  }

  @Override
  public List<Person> people(long... ids) {
    return database.read(open -> people.findByIds(open, ids));
  }

  @Override
  public FeatureService features() {
    return features;
  }

  @Override
  public SegmentationService segmentation() {
    return segmentation;
  }

  @Override
  public SegmentService segments() {
    return segments;
  }

  @Override
  public OutboxService outbox() {
    return outbox;
  }

  @Override
  public OutboxPump pump() {
    return pump;
  }

  @Override
  public void close() {
    try {
      channel.close();
      database.close();
    } finally {
      log.close();
    }
  }
}
