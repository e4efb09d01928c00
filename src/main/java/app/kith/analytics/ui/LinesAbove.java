package app.kith.analytics.ui;

import app.kith.contact.ui.PersonPane;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A few lines of one feature above what else is known of a person; hidden while there are none. */
public final class LinesAbove implements PersonPane {
  private final Part part;
  private final PersonPane below;
  private final VBox lines = new VBox();
  private final VBox root = new VBox();
  private Subscription subscription = Subscription.EMPTY;

  /**
   * Whose lines they are.
   *
   * @param id the id and the style class of their box
   * @param styles the style sheet, from the root of the class path
   * @param ask asks for the lines of a person
   */
  public record Part(String id, String styles, LongConsumer ask) {}

  private LinesAbove(Part part, PersonPane below) {
    this.part = part;
    this.below = below;
    URL styles = Objects.requireNonNull(LinesAbove.class.getResource(part.styles()));
    root.getStylesheets().add(styles.toExternalForm());
    lines.setId(part.id());
    lines.getStyleClass().add(part.id());
    lines.managedProperty().bind(lines.visibleProperty());
    VBox.setVgrow(below.root(), Priority.ALWAYS);
    root.getChildren().addAll(lines, below.root());
  }

  /**
   * Puts lines above a pane.
   *
   * @param answer what is known of the person shown; null while it is not
   * @param say the lines for it; none hides them
   */
  public static <T> LinesAbove of(
      Part part,
      PersonPane below,
      ObservableValue<@Nullable T> answer,
      Function<T, List<? extends Node>> say) {
    LinesAbove pane = new LinesAbove(part, below);
    pane.subscription =
        answer.subscribe(known -> pane.show(known == null ? List.of() : say.apply(known)));
    return pane;
  }

  private void show(List<? extends Node> said) {
    lines.getChildren().setAll(said);
    lines.setVisible(!said.isEmpty());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void show(long personId) {
    part.ask().accept(personId);
    below.show(personId);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    below.close();
  }
}
