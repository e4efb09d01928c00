package app.kith.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
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
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    WritableImage image = scene.snapshot(null);
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }
}
