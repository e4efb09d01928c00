package app.kith.tour;

import app.kith.fx.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.image.Image;

/** Writes pictures on a thread of its own while the next ones are drawn. */
final class Darkroom implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<CompletableFuture<Void>> pictures = new ArrayList<>();

  /** Writes a picture, soon. */
  void develop(Image picture, Path file) {
    pictures.add(CompletableFuture.runAsync(() -> write(picture, file), thread));
  }

  /** Waits until everything is written; throws if something could not be. */
  @Override
  public void close() {
    thread.close();
    pictures.forEach(Toolkit::await);
  }

  private static void write(Image picture, Path file) {
    try {
      Picture.write(picture, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
