package app.kith.testing;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * What a person drags from a file manager, or text from elsewhere: the events that the toolkit
 * sends while it is over a node and when it is let go. Only the display's part is played. To be
 * used on the UI thread.
 */
public final class DraggedFiles {
  private final Carried carried;

  private DraggedFiles(DataFormat format, Object content) {
    this.carried = new Carried(format, content);
  }

  /** Files under the pointer. */
  public static DraggedFiles of(Path... files) {
    List<File> all = List.of(files).stream().map(Path::toFile).toList();
    return new DraggedFiles(DataFormat.FILES, all);
  }

  /** A piece of text under the pointer. */
  public static DraggedFiles text(String text) {
    return new DraggedFiles(DataFormat.PLAIN_TEXT, text);
  }

  /** Moves over a node; true if it may be let go there. */
  public boolean over(Node node) {
    DragEvent event = event(DragEvent.DRAG_OVER, node);
    Event.fireEvent(node, event);
    return event.isAccepted();
  }

  /** Lets go over a node, as the toolkit does only where that is accepted; true if it was taken. */
  public boolean drop(Node node) {
    if (!over(node)) {
      return false;
    }
    DragEvent event = event(DragEvent.DRAG_DROPPED, node);
    Event.fireEvent(node, event);
    return event.isDropCompleted();
  }

  private DragEvent event(EventType<DragEvent> type, Node node) {
    Dragboard board = DragboardHelper.createDragboard(carried);
    Bounds place = node.localToScene(node.getLayoutBounds());
    double x = place.getCenterX();
    double y = place.getCenterY();
    PickResult picked = new PickResult(node, x, y);
    return new DragEvent(
        node, node, type, board, x, y, x, y, TransferMode.COPY, null, node, picked);
  }

  /** What the display would hand over. */
  private record Carried(DataFormat format, Object content) implements TKClipboard {
    @Override
    public Set<DataFormat> getContentTypes() {
      return Set.of(format);
    }

    @Override
    public boolean hasContent(DataFormat wanted) {
      return wanted.equals(format);
    }

    @Override
    public @Nullable Object getContent(DataFormat wanted) {
      return hasContent(wanted) ? content : null;
    }

    @Override
    public Set<TransferMode> getTransferModes() {
      return Set.of(TransferMode.COPY);
    }

    @Override
    @SafeVarargs
    public final boolean putContent(Pair<DataFormat, Object>... other) {
      throw new UnsupportedOperationException("what is dragged does not change");
    }

    @Override
    public void setDragView(@Nullable Image image) {}

    @Override
    public void setDragViewOffsetX(double offset) {}

    @Override
    public void setDragViewOffsetY(double offset) {}

    @Override
    public @Nullable Image getDragView() {
      return null;
    }

    @Override
    public double getDragViewOffsetX() {
      return 0;
    }

    @Override
    public double getDragViewOffsetY() {
      return 0;
    }
  }
}
