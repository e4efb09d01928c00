package app.kith.contact.ui;

import app.kith.base.Messages;
import app.kith.contact.BulkEditService;
import app.kith.contact.ContactService;
import app.kith.contact.CsvExport;
import app.kith.contact.index.PersonIndex;
import app.kith.contact.record.RecordService;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Texts;
import app.kith.fx.ViewLoader;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.TestDatabase;
import app.kith.timeline.TimelineService;
import app.kith.timeline.ui.TimelineDesk;
import app.kith.timeline.ui.TimelineScreen;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/** Everything that the People and Timeline screens need, over a test's workspace. */
public final class PeopleStage {
  final TestDatabase test;
  final PeopleServices services;
  final Desk desk;
  final FakeDialogs dialogs = new FakeDialogs();
  final FakeNotifications notifications = new FakeNotifications();
  final FakeNavigator navigator = new FakeNavigator();
  final FakeIdentities identities = new FakeIdentities();
  private final ViewLoader loader;
  private final TimelineScreen timeline;

  /** Builds the index too. */
  public PeopleStage(TestDatabase test, BackgroundTasks tasks, Locale locale) {
    this.test = test;
    Texts texts = new Texts(new Messages(locale), Currency.getInstance("USD"), ZoneOffset.UTC);
    PersonIndex index = new PersonIndex(test.database(), test.history());
    index.build();
    ContactService contacts = new ContactService(test.database(), test.history(), test.clock());
    services =
        new PeopleServices(
            index,
            contacts,
            new BulkEditService(test.database(), test.history()),
            new CsvExport(test.database()),
            new RecordService(test.database(), test.history(), contacts),
            identities);
    desk = new Desk(tasks, dialogs, notifications, navigator, texts);
    loader = new ViewLoader(texts);
    timeline =
        new TimelineScreen(
            new TimelineDesk(
                new TimelineService(test.database(), test.history(), test.clock()),
                test.history(),
                tasks,
                dialogs,
                notifications,
                navigator,
                texts),
            loader);
  }

  /** The People screen. */
  public PeopleScreen people() {
    return new PeopleScreen(services, desk, loader, timeline::pane);
  }

  /** The Timeline screen. */
  public TimelineScreen timeline() {
    return timeline;
  }
}
