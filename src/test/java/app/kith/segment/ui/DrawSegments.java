package app.kith.segment.ui;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureService;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.SegmentationService;
import app.kith.base.Messages;
import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.history.History;
import app.kith.segment.SegmentService;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.InventedPeople;
import app.kith.segment.rule.NumberTest;
import app.kith.segment.rule.OrderField;
import app.kith.segment.rule.PersonField;
import app.kith.segment.rule.TextTest;
import app.kith.segment.ui.scatter.ScatterPlot;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Draws the Segments screen into PNG files, so that a person can look at it. */
public final class DrawSegments {
  private DrawSegments() {}

  /** Draws every variant into the folder given, or those of a workspace named second. */
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Look.loadFonts();
            if (arguments.length > 1) {
              drawWorkspace(out, Path.of(arguments[1]));
            } else {
              for (int people : new int[] {0, 200, 100_000}) {
                draw(out, people);
              }
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private static void draw(Path out, int people) throws IOException {
    Path folder = Files.createTempDirectory("kith-draw");
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      SegmentService segments =
          new SegmentService(
              workspace.database(),
              workspace.history(),
              new FeatureService(workspace.database(), workspace.clock()),
              workspace.clock());
      long[] ids =
          people == 0 ? new long[0] : InventedPeople.store(workspace, Math.min(people, 200), 4);
      FeatureTable table = table(ids, people);
      if (people > 0) {
        segments.createRule(
            "Big spenders in Lyon",
            new Criterion.AllOf(
                List.of(
                    new Criterion.Amount(OrderField.TOTAL_SPENT, 90, NumberTest.AT_LEAST, 50),
                    new Criterion.Text(PersonField.CITY, TextTest.IS, "Lyon"))));
        segments.createSelection("Spring fair 2026", null, Arrays.copyOf(ids, 17));
        segments.createSelection("老客户答谢会", null, Arrays.copyOf(ids, 42));
      }
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        for (Locale locale : List.of(Locale.US, Locale.SIMPLIFIED_CHINESE)) {
          Look.wear(theme);
          one(out, new Shot(workspace, segments, table, people, theme, locale));
        }
      }
    }
  }

  private static void drawWorkspace(Path out, Path folder) throws IOException {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(Workspace.at(folder), clock)) {
      History history = new History(database, clock);
      TestDatabase workspace = new TestDatabase(database, history, clock);
      SegmentService segments =
          new SegmentService(database, history, new FeatureService(database, clock), clock);
      FeatureTable table = new FeatureService(database, clock).features();
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        for (Locale locale : List.of(Locale.US, Locale.SIMPLIFIED_CHINESE)) {
          Look.wear(theme);
          one(out, new Shot(workspace, segments, table, table.rows(), theme, locale));
        }
      }
    }
  }

  private record Shot(
      TestDatabase workspace,
      SegmentService segments,
      FeatureTable table,
      int people,
      Theme theme,
      Locale locale) {}

  private static void one(Path out, Shot shot) throws IOException {
    Texts texts =
        new Texts(new Messages(shot.locale()), Currency.getInstance("USD"), ZoneOffset.UTC);
    Desk desk =
        new Desk(
            new InlineTasks(),
            new FakeDialogs(),
            new FakeNavigator(),
            new FakeNotifications(),
            texts);
    SegmentsScreen screen =
        new SegmentsScreen(
            shot.segments(),
            new SegmentationService(),
            shot::table,
            shot.workspace().history(),
            desk);
    ScreenContent content = screen.screen().content().get();
    Scene scene = Picture.scene(content.root(), 1100, 720);
    content.opened().accept(-1);
    String name =
        "segments-"
            + shot.people()
            + "-"
            + shot.theme().name().toLowerCase(Locale.ROOT)
            + "-"
            + shot.locale().getLanguage();
    Picture.save(scene, out.resolve(name + ".png"));
    if (shot.people() == 200) {
      ExploreChoices choices = screen.shown().explore().choices();
      for (Algorithm algorithm : List.of(Algorithm.HIERARCHY, Algorithm.DENSITY)) {
        choices.algorithmProperty().set(algorithm);
        screen.shown().explore().findGroups();
        Picture.save(
            scene, out.resolve(name + "-" + algorithm.name().toLowerCase(Locale.ROOT) + ".png"));
      }
      choices.acrossProperty().set(Measure.NEIGHBOURS);
      choices.algorithmProperty().set(Algorithm.KMEANS);
      screen.shown().explore().findGroups();
      Picture.save(scene, out.resolve(name + "-neighbours.png"));
      ScatterPlot plot = (ScatterPlot) scene.lookup("#segment-plot");
      plot.select(new int[] {1, 2, 3, 5, 8, 13, 21, 34, 55, 89});
      screen
          .shown()
          .list()
          .choose(shot.segments().findByName("Big spenders in Lyon").orElseThrow().id());
      Picture.save(scene, out.resolve(name + "-chosen.png"));
      screen.shown().editRule();
      Picture.save(scene, out.resolve(name + "-rule.png"));
    }
  }

  private static FeatureTable table(long[] ids, int people) {
    Random random = new Random(5);
    double[][] centres = {{25, 80, 30}, {26, 21, 45}, {55, 50, 40}, {87, 82, 33}, {88, 17, 50}};
    long[] all = new long[people];
    double[][] columns = new double[4][people];
    for (int i = 0; i < people; i++) {
      double[] centre = centres[random.nextInt(5)];
      all[i] = i < ids.length ? ids[i] : 1_000_000 + i;
      columns[0][i] = Math.max(15, centre[0] + 7 * random.nextGaussian());
      columns[1][i] = Math.clamp(centre[1] + 8 * random.nextGaussian(), 1, 99);
      columns[2][i] = Math.max(18, centre[2] + 10 * random.nextGaussian());
      columns[3][i] = Math.exp(3 + 1.5 * random.nextGaussian());
    }
    return new FeatureTable(
        all,
        List.of(
            Feature.custom("Annual income (k$)"),
            Feature.custom("Spending score"),
            Feature.of(FeatureKind.AGE),
            Feature.of(FeatureKind.MONETARY)),
        columns);
  }
}
