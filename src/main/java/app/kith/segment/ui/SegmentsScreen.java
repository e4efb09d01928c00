package app.kith.segment.ui;

import app.kith.analytics.FeatureTable;
import app.kith.analytics.SegmentationService;
import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import app.kith.fx.plot.PlotView;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.segment.SegmentService;
import app.kith.segment.ui.scatter.PlotPanel;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The Segments screen for the rail; builds its content when it is first opened. */
public final class SegmentsScreen {
  private final SegmentService segments;
  private final SegmentationService analytics;
  private final Supplier<FeatureTable> people;
  private final Desk desk;
  private @Nullable SegmentsViewModel model;
  private @Nullable Parent root;

  /**
   * The screen over its services.
   *
   * @param people everybody in numbers; called off the UI thread
   * @param history told of changes by, so that the screen follows an undo
   */
  public SegmentsScreen(
      SegmentService segments,
      SegmentationService analytics,
      Supplier<FeatureTable> people,
      History history,
      Desk desk) {
    this.segments = segments;
    this.analytics = analytics;
    this.people = people;
    this.desk = desk;
    history.onCommitted(set -> desk.tasks().later(() -> follow(set)));
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(
        ScreenId.SEGMENTS, Message.of("segment.title"), "fth-pie-chart", this::content);
  }

  /** The view-model of what is shown. */
  SegmentsViewModel shown() {
    return Objects.requireNonNull(model);
  }

  private void follow(ChangeSet set) {
    SegmentsViewModel shown = model;
    Parent seen = root;
    if (shown != null && seen != null) {
      boolean people =
          switch (set.kind()) {
            case SEGMENT, CAMPAIGN, NOTE -> false;
            case IMPORT, EDIT, BULK_EDIT, MERGE, DELETE, SAMPLE, UNDO, REDO -> true;
          };
      shown.changed(people, seen.getScene() != null);
    }
  }

  private ScreenContent content() {
    SegmentListViewModel list = new SegmentListViewModel(segments, desk);
    ExploreViewModel explore = new ExploreViewModel(people, analytics, segments, list, desk);
    SegmentsViewModel built =
        new SegmentsViewModel(list, explore, new RuleViewModel(segments, list, desk));
    PlotPanel panel = new PlotPanel(desk.texts(), desk.saver());
    PlotView basis = new PlotView(desk.texts(), desk.saver());
    Parent loaded =
        new ViewLoader(desk.texts())
            .load(
                SegmentsView.class,
                new SegmentsView(built),
                new SegmentListView(built, desk.texts()),
                new ExploreView(explore, list, panel, basis, desk.texts()),
                new LimitsView(explore.choices(), desk.texts()),
                new PersonasView(new PersonasViewModel(explore), panel, desk.texts()),
                new RuleView(built.rule(), desk.texts()));
    model = built;
    root = loaded;
    return new ScreenContent(loaded, built::opened);
  }
}
