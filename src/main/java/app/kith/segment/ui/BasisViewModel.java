package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.LevelMoves;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the groups rest on, as a chart whose level line decides about them: the cut through a tree,
 * or how near neighbours are. UI thread.
 */
public final class BasisViewModel implements LevelMoves {
  private static final int FEWEST = 2;
  private static final int MOST = 10;
  private static final double STEP = 1.05;

  private final BasisCharts charts;
  private final Consumer<Models.Request> search;
  private final ReadOnlyObjectWrapper<@Nullable Chart> chart = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> hint = new ReadOnlyObjectWrapper<>();
  private Models.@Nullable Found found;
  private double level;

  /**
   * Nothing yet.
   *
   * @param search looks for groups anew
   */
  BasisViewModel(Texts texts, Consumer<Models.Request> search) {
    this.charts = new BasisCharts(texts);
    this.search = search;
  }

  /** The chart, or null where the groups rest on nothing that could be drawn. */
  public ReadOnlyObjectProperty<@Nullable Chart> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  /** What a person can do with the chart; null where there is none. */
  public ReadOnlyObjectProperty<@Nullable Message> hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Shows what groups rest on; null shows nothing. */
  void show(Models.@Nullable Found groups) {
    found = groups;
    Basis basis = groups == null ? null : groups.basis();
    if (groups == null || basis == null) {
      chart.set(null);
      hint.set(null);
      return;
    }
    level =
        switch (basis) {
          case Basis.Joined joined -> joined.drawn().cut(groups.groups().groups());
          case Basis.Nearness near -> groups.request().radius().orElse(near.curve().proposed());
        };
    hint.set(
        switch (basis) {
          case Basis.Joined _ -> Message.of("segment.basis.tree.hint");
          case Basis.Nearness _ -> Message.of("segment.basis.curve.hint");
        });
    draw(basis);
  }

  private void draw(Basis basis) {
    chart.set(
        switch (basis) {
          case Basis.Joined joined -> charts.tree(joined.drawn(), level);
          case Basis.Nearness near -> charts.curve(near.curve(), level);
        });
  }

  private @Nullable Basis basis() {
    Models.Found shown = found;
    return shown == null ? null : shown.basis();
  }

  @Override
  public void moved(double to) {
    switch (basis()) {
      case Basis.Joined joined -> {
        level = Math.clamp(to, joined.drawn().cut(most(joined)), joined.drawn().cut(FEWEST));
        draw(joined);
      }
      case Basis.Nearness near -> {
        level = to > 0 ? to : level;
        draw(near);
      }
      case null -> {}
    }
  }

  private static int most(Basis.Joined joined) {
    return Math.clamp(joined.drawn().merges().size(), FEWEST, MOST);
  }

  @Override
  public void released() {
    Models.Found shown = found;
    if (shown != null) {
      switch (shown.basis()) {
        case Basis.Joined joined ->
            search.accept(shown.request().withGroups(joined.drawn().groups(level)));
        case Basis.Nearness _ -> search.accept(shown.request().withRadius(level));
        case null -> {}
      }
    }
  }

  @Override
  public void stepped(int direction) {
    switch (basis()) {
      case Basis.Joined joined -> {
        int groups = joined.drawn().groups(level) - direction;
        moved(joined.drawn().cut(Math.clamp(groups, FEWEST, most(joined))));
      }
      case Basis.Nearness _ -> moved(direction > 0 ? level * STEP : level / STEP);
      case null -> {}
    }
    released();
  }
}
