package app.kith.bootstrap;

import app.kith.analytics.FeatureService;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.analytics.text.CustomerVoice;
import app.kith.campaign.CampaignSender;
import app.kith.campaign.CampaignService;
import app.kith.cli.OpenWorkspace;
import app.kith.contact.CsvExport;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.contact.index.PeopleQuery;
import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.MergeService;
import app.kith.export.WorkspaceExport;
import app.kith.export.WorkspaceImport;
import app.kith.history.History;
import app.kith.intake.orders.OrderImport;
import app.kith.intake.people.PeopleImport;
import app.kith.outbox.OutboxPump;
import app.kith.outbox.OutboxService;
import app.kith.outbox.email.EmailChannel;
import app.kith.product.AdviceService;
import app.kith.product.ProductService;
import app.kith.quality.QualityService;
import app.kith.quality.fill.FillService;
import app.kith.sample.SampleService;
import app.kith.segment.SegmentService;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailSettings;
import app.kith.tour.TourPlaces.TourWorkspace;
import app.kith.tour.TourWindow;
import java.time.Clock;
import java.util.List;

/** An open workspace as the command line and the tour see it: the window's own services. */
final class OpenedWorkspace implements OpenWorkspace, TourWorkspace {
  private final Kith kith;
  private final Intake intake;
  private final Campaigning campaigning;
  private final PersonRepository people = new PersonRepository();
  private final EmailChannel channel;
  private final OutboxPump pump;

  private OpenedWorkspace(Kith kith) {
    this.kith = kith;
    this.intake = Intake.of(kith.database(), kith.history(), kith.products(), kith.clock());
    this.campaigning = Campaigning.of(kith);
    this.channel = kith.sending().channel();
    this.pump = kith.sending().pump(channel);
  }

  static OpenedWorkspace open(Workspace workspace, Folders folders, Clock clock) {
    return new OpenedWorkspace(Kith.open(workspace, folders, clock));
  }

  @Override
  public Database database() {
    return kith.database();
  }

  @Override
  public History history() {
    return kith.history();
  }

  @Override
  public PeopleImport peopleImport() {
    return intake.people();
  }

  @Override
  public OrderImport orderImport() {
    return intake.orders();
  }

  @Override
  public SampleService sample() {
    return intake.sample();
  }

  @Override
  public long[] search(String text) {
    kith.people().build();
    return kith.people().search(PeopleQuery.text(text));
  }

  @Override
  public List<Person> people(long... ids) {
    return database().read(open -> people.findByIds(open, ids));
  }

  @Override
  public app.kith.intake.Intake intake() {
    return new app.kith.intake.Intake(
        database(), history(), kith.clock(), kith.choices().preferences()::country);
  }

  @Override
  public DuplicateService duplicates() {
    return new DuplicateService(database(), history(), kith.clock());
  }

  @Override
  public MergeService merges() {
    return kith.merges();
  }

  @Override
  public WorkspaceExport exportAll() {
    return new WorkspaceExport(database(), kith.clock());
  }

  @Override
  public WorkspaceImport importAll() {
    return new WorkspaceImport(database(), history(), kith.clock());
  }

  @Override
  public QualityService quality() {
    return Quality.of(kith).board();
  }

  @Override
  public FillService fill() {
    return Quality.of(kith).fill();
  }

  @Override
  public CsvExport export() {
    return new CsvExport(database());
  }

  @Override
  public ProductService products() {
    return kith.products();
  }

  @Override
  public AdviceService advice() {
    return kith.advice();
  }

  @Override
  public PurchaseService purchases() {
    return new PurchaseService(kith.database(), kith.clock());
  }

  @Override
  public CustomerVoice voice() {
    return new CustomerVoice(kith.database());
  }

  @Override
  public FeatureService features() {
    return kith.features();
  }

  @Override
  public SegmentationService segmentation() {
    return kith.segmentation();
  }

  @Override
  public SegmentService segments() {
    return kith.segments();
  }

  @Override
  public CampaignService campaigns() {
    return campaigning.campaigns();
  }

  @Override
  public CampaignSender campaignSender() {
    return campaigning.sender();
  }

  @Override
  public OutboxService outbox() {
    return kith.sending().outbox();
  }

  @Override
  public OutboxPump pump() {
    return pump;
  }

  @Override
  public BusinessSettings business() {
    return kith.choices().business();
  }

  @Override
  public MailSettings mail() {
    return kith.choices().mail();
  }

  @Override
  public TourWindow window(String language, int width, int height) {
    return new DrawnWindow(kith, language, width, height);
  }

  @Override
  public void close() {
    channel.close();
    kith.close();
  }
}
