package app.kith.bootstrap;

import app.kith.analytics.forecast.ui.PredictionsScreen;
import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.contact.ContactService;
import app.kith.contact.CsvExport;
import app.kith.contact.PersonRepository;
import app.kith.contact.record.RecordService;
import app.kith.contact.ui.PeopleScreen;
import app.kith.contact.ui.PeopleServices;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.ui.DuplicateDesk;
import app.kith.duplicate.ui.DuplicatesScreen;
import app.kith.fx.Progress;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.plot.PlotSaver;
import app.kith.history.ui.HistoryView;
import app.kith.history.ui.HistoryViewModel;
import app.kith.intake.FolderOffers;
import app.kith.intake.folder.WatchedFolder;
import app.kith.intake.readers.Watch;
import app.kith.intake.ui.ImportDesk;
import app.kith.intake.ui.ImportScreen;
import app.kith.product.ui.ProductsScreen;
import app.kith.quality.ui.QualityDesk;
import app.kith.quality.ui.QualityScreen;
import app.kith.sample.SampleBusiness;
import app.kith.sample.SampleService;
import app.kith.segment.ui.SegmentsScreen;
import app.kith.settings.ui.SettingsView;
import app.kith.settings.ui.SettingsViewModel;
import app.kith.shell.FirstRun;
import app.kith.shell.PaletteSource;
import app.kith.shell.ui.FirstRunViewModel;
import app.kith.timeline.ui.TimelineDesk;
import app.kith.timeline.ui.TimelineScreen;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Every screen of the program, in the order of the rail. */
final class Screens {
  private static final long SAMPLE_SEED = 1;
  private static final int SAMPLE_PEOPLE = 2000;

  private final Desk desk;
  private final SettingsViewModel settings;
  private final ImportScreen imports;
  private final PeopleScreen people;
  private final ProductsScreen products;

  Screens(Desk desk, SettingsViewModel settings) {
    this.desk = desk;
    this.settings = settings;
    this.products = InsightScreens.products(desk);
    this.people = peopleScreen();
    this.imports = importScreen();
  }

  private ImportScreen importScreen() {
    Kith kith = desk.services();
    var intake =
        new app.kith.intake.Intake(
            kith.database(), kith.history(), kith.clock(), kith.choices().preferences()::country);
    WatchedFolder folder = new WatchedFolder(kith.choices().settings(), intake.settled());
    return new ImportScreen(
        new ImportDesk(
            intake,
            kith.history(),
            desk.tasks(),
            desk.dialogs(),
            desk.notifications(),
            desk.texts()),
        new FolderOffers(intake, kith.history(), folder, intake.settled()));
  }

  /** Looks at what changes without telling the program: the watched folder. */
  void beat() {
    imports.beat();
  }

  List<Screen> all() {
    return List.of(
        people.screen(),
        timelineScreen().screen(),
        segmentsScreen(),
        predictionsScreen(),
        InsightScreens.insight(desk),
        products.screen(),
        MailScreens.campaigns(desk),
        MailScreens.outbox(desk),
        imports.screen(),
        duplicatesScreen(),
        qualityScreen(),
        historyScreen(),
        settingsScreen());
  }

  /** What the palette finds besides commands. */
  List<PaletteSource> palette() {
    Kith services = desk.services();
    return List.of(
        PeoplePalette.people(services.people(), contacts(), desk.navigator()),
        PeoplePalette.companies(services.people(), contacts(), this::showCompany),
        PeoplePalette.segments(services.segments(), desk.navigator()),
        PeoplePalette.campaigns(Campaigning.of(services).campaigns(), desk.navigator()));
  }

  FirstRunViewModel firstRun() {
    return new FirstRunViewModel(
        new FirstRun(this::fillWithSample, this::chooseFile), desk.tasks(), desk.navigator());
  }

  private SampleService.Filled fillWithSample(Progress progress) {
    Kith kith = desk.services();
    LocalDate yesterday = LocalDate.now(kith.clock()).minusDays(1);
    return Intake.of(kith.database(), kith.history(), kith.products(), kith.clock())
        .sample()
        .fill(new SampleBusiness(SAMPLE_SEED, SAMPLE_PEOPLE, yesterday), watching(progress));
  }

  private static Watch watching(Progress progress) {
    return new Watch() {
      @Override
      public void progress(double fraction) {
        progress.report(fraction);
      }

      @Override
      public boolean stopRequested() {
        return progress.stopRequested();
      }
    };
  }

  private void chooseFile() {
    desk.dialogs()
        .openFile(Message.of("shell.first.import"), app.kith.intake.Intake.fileEndings())
        .ifPresent(this::importFile);
  }

  /** Shows the import of a file. */
  void importFile(Path file) {
    desk.navigator().open(ScreenId.IMPORT);
    imports.open(file);
  }

  /** Shows the import of files, one after the other. */
  void importFiles(List<Path> files) {
    desk.navigator().open(ScreenId.IMPORT);
    imports.open(files);
  }

  private void showCompany(String name) {
    desk.navigator().open(ScreenId.PEOPLE);
    people.search(name);
  }

  private ContactService contacts() {
    Kith kith = desk.services();
    return new ContactService(kith.database(), kith.history(), kith.clock());
  }

  private PeopleScreen peopleScreen() {
    Kith kith = desk.services();
    return new PeopleScreen(
        new PeopleServices(
            kith.people(),
            contacts(),
            new BulkEditService(kith.database(), kith.history()),
            new CsvExport(kith.database()),
            new RecordService(kith.database(), kith.history(), contacts()),
            new MergedIdentities(kith.merges())),
        new app.kith.contact.ui.Desk(
            desk.tasks(), desk.dialogs(), desk.notifications(), desk.navigator(), desk.texts()),
        desk.views(),
        () -> InsightScreens.outlook(desk, products.above(timelineScreen().pane())));
  }

  private TimelineScreen timelineScreen() {
    return new TimelineScreen(
        new TimelineDesk(
            desk.services().timeline(),
            desk.services().history(),
            desk.tasks(),
            desk.dialogs(),
            desk.notifications(),
            desk.navigator(),
            desk.texts()),
        desk.views());
  }

  private Screen segmentsScreen() {
    Kith kith = desk.services();
    return new SegmentsScreen(
            kith.segments(),
            kith.segmentation(),
            kith.features()::features,
            kith.history(),
            new app.kith.segment.ui.Desk(
                desk.tasks(), desk.dialogs(), desk.navigator(), desk.notifications(), desk.texts()))
        .screen();
  }

  private Screen duplicatesScreen() {
    Kith kith = desk.services();
    return new DuplicatesScreen(
            new DuplicateDesk(
                new DuplicateDesk.Services(
                    new DuplicateService(kith.database(), kith.history(), kith.clock()),
                    kith.merges(),
                    new ContactService(kith.database(), kith.history(), kith.clock()),
                    kith.history()),
                desk.tasks(),
                desk.dialogs(),
                desk.notifications(),
                desk.texts()))
        .screen();
  }

  private Screen qualityScreen() {
    Quality quality = Quality.of(desk.services());
    return new QualityScreen(
            new QualityDesk(
                new QualityDesk.Services(
                    quality.board(), quality.fill(), desk.services().history()),
                desk.tasks(),
                new QualityDesk.Surroundings(
                    desk.dialogs(), desk.notifications(), desk.navigator()),
                desk.texts()))
        .screen();
  }

  private Screen predictionsScreen() {
    Kith kith = desk.services();
    PersonRepository people = new PersonRepository();
    return new PredictionsScreen(
            kith.forecasts(),
            ids -> kith.database().read(open -> people.findByIds(open, ids)),
            desk.tasks(),
            desk.navigator(),
            new PlotSaver(desk.dialogs(), desk.tasks(), desk.notifications()),
            desk.texts())
        .screen();
  }

  private Screen historyScreen() {
    return new Screen(
        ScreenId.HISTORY, Message.of("shell.rail.history"), "fth-rotate-ccw", this::historyContent);
  }

  private ScreenContent historyContent() {
    HistoryViewModel history =
        new HistoryViewModel(
            desk.services().history(), desk.tasks(), desk.dialogs(), desk.notifications());
    return new ScreenContent(
        desk.views().load(HistoryView.class, new HistoryView(history, desk.texts())),
        history::open,
        history::close);
  }

  private Screen settingsScreen() {
    return new Screen(
        ScreenId.SETTINGS,
        Message.of("shell.rail.settings"),
        "fth-settings",
        this::settingsContent);
  }

  private ScreenContent settingsContent() {
    SettingsView view = new SettingsView(settings, desk.texts());
    return new ScreenContent(desk.views().load(SettingsView.class, view), _ -> {}, view::release);
  }
}
