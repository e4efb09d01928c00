package app.kith.insight.ui;

import app.kith.analytics.FeatureService;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.lifetime.PurchaseService;
import app.kith.analytics.recommend.ShopOrderService;
import app.kith.base.Messages;
import app.kith.contact.PersonRepository;
import app.kith.fx.Texts;
import app.kith.insight.InsightService;
import app.kith.insight.LifetimeInsightService;
import app.kith.insight.ReportCardService;
import app.kith.segment.SegmentService;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/** The screen's services over a real workspace, and a desk that tests can look at. */
final class InsightFixture {
  final FakeDialogs dialogs = new FakeDialogs();
  final FakeNavigator navigator = new FakeNavigator();
  final FakeNotifications notifications = new FakeNotifications();
  final TestDatabase workspace;
  final SegmentService segments;
  final InsightServices services;

  InsightFixture(TestDatabase workspace) {
    this.workspace = workspace;
    FeatureService features =
        new FeatureService(workspace.database(), workspace.history(), workspace.clock());
    PersonRepository people = new PersonRepository();
    LifetimeInsightService lifetime =
        new LifetimeInsightService(
            new PurchaseService(workspace.database(), workspace.clock()), workspace.clock());
    segments =
        new SegmentService(
            workspace.database(),
            workspace.history(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    services =
        new InsightServices(
            new InsightService(workspace.database(), features, workspace.clock()),
            lifetime,
            new ReportCardService(
                new CustomerForecastService(workspace.database(), features, workspace.clock()),
                lifetime,
                new ShopOrderService(workspace.database(), workspace.clock()),
                workspace.history(),
                workspace.clock()),
            segments,
            ids -> workspace.database().read(open -> people.findByIds(open, ids)));
  }

  Desk desk(Locale language) {
    return new Desk(
        new InlineTasks(),
        dialogs,
        navigator,
        notifications,
        new Texts(new Messages(language), Currency.getInstance("USD"), ZoneOffset.UTC));
  }

  InsightViewModel model() {
    return new InsightViewModel(services, desk(Locale.US));
  }
}
