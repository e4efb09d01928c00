package app.kith.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Builds a view from the FXML beside its class, in the user's language, with the feature's style
 * sheet if it has one.
 */
public final class ViewLoader {
  private final Texts texts;

  /** A loader that speaks the language in use at the moment of loading. */
  public ViewLoader(Texts texts) {
    this.texts = texts;
  }

  /**
   * Loads {@code XxxView.fxml}.
   *
   * @param view the class that the FXML names in {@code fx:controller}
   * @param controller its instance
   * @param included instances for the views that the FXML includes
   * @throws IllegalStateException if there is no such FXML
   */
  public Parent load(Class<?> view, Object controller, Object... included) {
    String name = view.getSimpleName() + ".fxml";
    URL source = view.getResource(name);
    if (source == null) {
      throw new IllegalStateException("no " + name + " beside " + view.getName());
    }
    FXMLLoader loader = new FXMLLoader(source, texts.messages().bundle());
    loader.setControllerFactory(type -> instanceOf(type, controller, included));
    try {
      Parent root = loader.load();
      addStyles(view, root);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static Object instanceOf(Class<?> type, Object controller, Object[] included) {
    return Stream.concat(Stream.of(controller), Arrays.stream(included))
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no controller given for " + type.getName()));
  }

  private static void addStyles(Class<?> view, Parent root) {
    String[] path = view.getName().split("\\.", 4);
    URL styles = view.getResource("/css/" + (path.length > 2 ? path[2] : "kith") + ".css");
    if (styles != null) {
      root.getStylesheets().add(styles.toExternalForm());
    }
  }
}
