package app.kith.fx;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dialogs of the running program, owned by its window. */
public final class FxDialogs implements Dialogs {
  private static final Logger LOG = LoggerFactory.getLogger(FxDialogs.class);

  private final Supplier<@Nullable Window> owner;
  private final Texts texts;
  private final Supplier<String> logFile;

  /**
   * Dialogs over a window.
   *
   * @param owner the window, or null before there is one
   * @param logFile where the details of an error are kept, as told to the person
   */
  public FxDialogs(Supplier<@Nullable Window> owner, Texts texts, Supplier<String> logFile) {
    this.owner = owner;
    this.texts = texts;
    this.logFile = logFile;
  }

  @Override
  public boolean confirm(Message question, Message action) {
    ButtonType act = new ButtonType(texts.text(action), ButtonData.OK_DONE);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, texts.text(question), act, cancel());
    alert.setTitle(texts.text(action));
    return alert.showAndWait().filter(act::equals).isPresent();
  }

  @Override
  public void error(Throwable failure) {
    String code = ErrorCode.of(failure);
    String sentence;
    if (failure instanceof UserFacingException known) {
      LOG.warn("told the user {} ({})", known.userMessage().key(), code, known.getCause());
      sentence = texts.text(known.userMessage());
    } else {
      LOG.error("unexpected failure {}", code, failure);
      sentence = texts.text("fx.error.unexpected", logFile.get());
    }
    String shown = sentence + "\n\n" + texts.text("fx.error.code", code);
    ButtonType close = new ButtonType(texts.text("fx.close"), ButtonData.CANCEL_CLOSE);
    Alert alert = alert(Alert.AlertType.ERROR, shown, close);
    alert.setTitle(texts.text("fx.error.title"));
    alert.showAndWait();
  }

  @Override
  public Optional<Path> openFile(Message title, String... extensions) {
    FileChooser chooser = chooser(title);
    if (extensions.length > 0) {
      String[] patterns = Arrays.stream(extensions).map(e -> "*." + e).toArray(String[]::new);
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter(String.join(", ", extensions), patterns),
              new FileChooser.ExtensionFilter(texts.text("fx.files.all"), "*.*"));
    }
    return path(chooser.showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> openFolder(Message title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.text(title));
    return path(chooser.showDialog(owner.get()));
  }

  @Override
  public Optional<Path> saveFile(Message title, String suggestedName) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(suggestedName);
    return path(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<String> askText(Message title, String initial) {
    TextInputDialog dialog = new TextInputDialog(initial);
    dialog.setTitle(texts.text(title));
    dialog.setHeaderText(null);
    dialog.setGraphic(null);
    dialog.setContentText(texts.text(title));
    ButtonType act = new ButtonType(texts.text("fx.ok"), ButtonData.OK_DONE);
    dialog.getDialogPane().getButtonTypes().setAll(act, cancel());
    dialog.setResultConverter(
        button -> button == act ? dialog.getEditor().getText().strip() : null);
    prepare(dialog);
    return dialog.showAndWait().filter(text -> !text.isEmpty());
  }

  private Alert alert(Alert.AlertType type, String text, ButtonType... buttons) {
    Alert alert = new Alert(type, text, buttons);
    alert.setHeaderText(null);
    prepare(alert);
    return alert;
  }

  private void prepare(Dialog<?> dialog) {
    Window window = owner.get();
    if (window != null) {
      dialog.initOwner(window);
    }
    Look.style(dialog.getDialogPane());
  }

  private ButtonType cancel() {
    return new ButtonType(texts.text("fx.cancel"), ButtonData.CANCEL_CLOSE);
  }

  private FileChooser chooser(Message title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.text(title));
    return chooser;
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
