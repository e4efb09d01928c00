package app.kith.segment.ui;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.SegmentationService;
import app.kith.base.Messages;
import app.kith.fx.Texts;
import app.kith.segment.SegmentService;
import app.kith.segment.rule.InventedPeople;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A workspace of ninety people in three clouds, and everything the screen works with. */
final class SegmentsDesk implements AutoCloseable {
  static final int PEOPLE = 90;

  final TestDatabase workspace;
  final SegmentService segments;
  final long[] people;
  final InlineTasks tasks = new InlineTasks();
  final FakeDialogs dialogs = new FakeDialogs();
  final FakeNavigator navigator = new FakeNavigator();
  final FakeNotifications notifications = new FakeNotifications();
  final Texts texts =
      new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC);
  final SegmentsViewModel model;
  FeatureTable table;

  SegmentsDesk(Path folder) {
    workspace = TestDatabase.in(folder);
    segments =
        new SegmentService(
            workspace.database(),
            workspace.history(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    people = InventedPeople.store(workspace, PEOPLE, 21);
    table = clouds(people);
    SegmentListViewModel list = new SegmentListViewModel(segments, desk());
    model =
        new SegmentsViewModel(
            list,
            new ExploreViewModel(() -> table, new SegmentationService(), segments, list, desk()),
            new RuleViewModel(segments, list, desk()));
  }

  Desk desk() {
    return new Desk(tasks, dialogs, navigator, notifications, texts);
  }

  static FeatureTable clouds(long[] ids) {
    Random random = new Random(1);
    double[][] columns = new double[2][ids.length];
    for (int i = 0; i < ids.length; i++) {
      columns[0][i] = i % 3 * 40 + random.nextGaussian();
      columns[1][i] = i % 3 * i % 3 * 30 + random.nextGaussian();
    }
    return new FeatureTable(
        ids, List.of(Feature.custom("Income"), Feature.custom("Score")), columns);
  }

  static FeatureTable nobody() {
    return new FeatureTable(new long[0], List.of(), new double[0][]);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
