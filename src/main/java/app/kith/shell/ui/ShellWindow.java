package app.kith.shell.ui;

import app.kith.fx.Look;
import app.kith.fx.Texts;
import app.kith.fx.ViewLoader;
import app.kith.settings.Settings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/**
 * The scene of the one window: the frame in the language of the moment, the keys that work
 * everywhere, and files dropped anywhere.
 */
public final class ShellWindow {
  private final ShellParts parts;
  private final Texts texts;
  private final Settings settings;
  private final ViewLoader loader;
  private final Scene scene;
  private Runnable release = () -> {};

  /**
   * Builds the scene.
   *
   * @param width in pixels
   * @param height in pixels
   * @param dropped gets the files that were dropped on the window together
   */
  public ShellWindow(
      ShellParts parts,
      Texts texts,
      Settings settings,
      double width,
      double height,
      Consumer<List<Path>> dropped) {
    this.parts = parts;
    this.texts = texts;
    this.settings = settings;
    this.loader = new ViewLoader(texts);
    this.scene = new Scene(build(), width, height);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scene.setOnDragOver(ShellWindow::acceptFile);
    scene.setOnDragDropped(event -> drop(event, dropped));
    scene.getRoot().requestFocus();
  }

  /** What the window shows. */
  public Scene scene() {
    return scene;
  }

  /** Builds everything anew in the language of the moment. */
  public void speakAnew() {
    scene.setRoot(build());
    scene.getRoot().requestFocus();
  }

  private Parent build() {
    release.run();
    ShellView built =
        new ShellView(parts.shell(), texts, new ScreenHost(settings), this::buildFirstRun);
    NoticeView notice = new NoticeView(parts.notice(), texts);
    StatusView status = new StatusView(parts.status(), texts);
    PaletteView palette = new PaletteView(parts.palette());
    release =
        () -> {
          built.release();
          notice.release();
          status.release();
          palette.release();
        };
    Parent root = loader.load(ShellView.class, built, notice, status, palette);
    Look.style(root);
    return root;
  }

  private Parent buildFirstRun() {
    return loader.load(FirstRunView.class, new FirstRunView(parts.firstRun()));
  }

  private void key(KeyEvent event) {
    if (!event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    boolean shift = event.isShiftDown();
    if (code == KeyCode.K && !shift) {
      parts.palette().open();
    } else if (code == KeyCode.Z && shift && !typingCan(false)) {
      parts.notice().redoLast();
    } else if (code == KeyCode.Z && !shift && !typingCan(true)) {
      parts.notice().undoLast();
    } else if (code.isDigitKey() && !shift) {
      int digit = code.getChar().charAt(code.getChar().length() - 1) - '0';
      parts.shell().openNumber(digit == 0 ? 10 : digit);
    } else {
      return;
    }
    event.consume();
  }

  /** Inside a field the keys take back typing as long as there is some. */
  private boolean typingCan(boolean undo) {
    return scene.getFocusOwner() instanceof TextInputControl field
        && (undo ? field.isUndoable() : field.isRedoable());
  }

  private static void acceptFile(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private static void drop(DragEvent event, Consumer<List<Path>> dropped) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }
}
