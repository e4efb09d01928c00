package app.kith.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Draws a screen into a PNG file without showing it. UI thread only. */
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
    save(scene, 1, file);
  }

  /**
   * Draws a scene as a display shows it that makes everything larger.
   *
   * @param scale pixels of the picture a pixel of the scene
   * @throws IOException if the file cannot be written
   */
  public static void save(Scene scene, double scale, Path file) throws IOException {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(Transform.scale(scale, scale));
    how.setFill(scene.getFill());
    how.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    WritableImage image = scale == 1 ? scene.snapshot(null) : scene.getRoot().snapshot(how, null);
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }
}
