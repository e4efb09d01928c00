package app.kith.fx;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Draws a screen into a PNG file without showing it. UI thread unless said otherwise. */
public final class Picture {
  private Picture() {}

  /**
   * A scene of a root in Kith's look, ready to be drawn.
   *
   * @param width in pixels
   * @param height in pixels
   */
  public static Scene scene(Parent root, int width, int height) {
    Look.style(root);
    return new Scene(root, width, height);
  }

  /**
   * Draws a scene as it is now.
   *
   * @throws IOException if the file cannot be written
   */
  public static void save(Scene scene, Path file) throws IOException {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    write(of(scene, 1), file);
  }

  /**
   * A scene as a display shows it that makes everything larger.
   *
   * @param scale pixels of the picture a pixel of the scene
   */
  public static Image of(Scene scene, double scale) {
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(Transform.scale(scale, scale));
    how.setFill(scene.getFill());
    how.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    return scale == 1 ? scene.snapshot(null) : scene.getRoot().snapshot(how, null);
  }

  /**
   * Writes a picture as a PNG file; on any thread.
   *
   * @param picture nothing shines through it
   * @throws IOException if the file cannot be written
   */
  public static void write(Image picture, Path file) throws IOException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    ImageIO.write(opaque, "png", file.toFile());
  }
}
