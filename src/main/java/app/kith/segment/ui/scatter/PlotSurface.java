package app.kith.segment.ui.scatter;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Two pixel buffers that take turns: one is seen while the other is painted, so that the renderer
 * never reads a half-painted picture.
 */
final class PlotSurface {
  private final ImageView view = new ImageView();
  private @Nullable Frame front;
  private @Nullable Frame back;

  /** One picture: its pixels and the image over them. */
  private static final class Frame {
    final int[] pixels;
    final PixelBuffer<IntBuffer> buffer;
    final WritableImage image;

    Frame(int width, int height) {
      pixels = new int[width * height];
      buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }
  }

  PlotSurface() {
    view.setMouseTransparent(true);
    view.setManaged(false);
  }

  ImageView view() {
    return view;
  }

  /** The pixels to paint next, of the given size. */
  int[] canvas(int width, int height) {
    Frame frame = back;
    if (frame == null || frame.buffer.getWidth() != width || frame.buffer.getHeight() != height) {
      frame = new Frame(width, height);
      back = frame;
    }
    return frame.pixels;
  }

  /** Shows what was painted, stretched over an area in layout units. */
  void show(double x, double y, double width, double height) {
    Frame painted = back;
    if (painted == null) {
      return;
    }
    painted.buffer.updateBuffer(_ -> null);
    view.setImage(painted.image);
    view.relocate(x, y);
    view.setFitWidth(width);
    view.setFitHeight(height);
    back = front;
    front = painted;
  }
}
