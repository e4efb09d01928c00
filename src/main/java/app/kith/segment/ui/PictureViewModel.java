package app.kith.segment.ui;

import app.kith.analytics.FeatureTable;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.fx.Pending;
import app.kith.segment.ui.scatter.ScatterPoints;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** All customers as points; only the picture that was asked for last is shown. UI thread. */
final class PictureViewModel {
  private final Desk desk;
  private final PictureMaker pictures;
  private final ReadOnlyObjectWrapper<@Nullable ScatterPoints> points =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Pending<?>> slow = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
  private @Nullable Pending<?> under;
  private int generation;

  PictureViewModel(SegmentationService analytics, Desk desk) {
    this.desk = desk;
    this.pictures = new PictureMaker(analytics, desk.texts());
  }

  /** The picture, or null. */
  ReadOnlyObjectProperty<@Nullable ScatterPoints> pointsProperty() {
    return points.getReadOnlyProperty();
  }

  /** A picture under way that takes long, or null. */
  ReadOnlyObjectProperty<@Nullable Pending<?>> slowProperty() {
    return slow.getReadOnlyProperty();
  }

  /** True while a picture is being made. */
  ReadOnlyBooleanProperty drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** Shows nothing. */
  void clear() {
    stop();
    points.set(null);
  }

  /** Ends the picture under way; the one before stays. */
  void stop() {
    generation++;
    Pending<?> running = under;
    if (running != null) {
      running.requestStop();
    }
    ended();
  }

  private void ended() {
    under = null;
    slow.set(null);
    drawing.set(false);
  }

  /** Makes another picture; an earlier one is ended. */
  void draw(
      FeatureTable table, String[] names, PictureRequest request, @Nullable Segmentation groups) {
    stop();
    int ticket = generation;
    drawing.set(true);
    Pending<ScatterPoints> work =
        desk.tasks()
            .compute(
                Message.of("segment.task.picture"),
                progress -> pictures.make(table, names, request, groups, Watching.of(progress)));
    under = work;
    slow.set(pictures.isSlow(table, request) ? work : null);
    work.onSuccess(
            made -> {
              if (ticket == generation) {
                points.set(made);
              }
            })
        .onEnd(
            () -> {
              if (ticket == generation) {
                ended();
              }
            });
  }
}
