package app.kith.shell.ui;

import app.kith.fx.Screen;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.shell.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's frame: the rail and the screen that is open. */
public final class ShellView {
  private static final double NARROW = 1160;
  private static final PseudoClass LITTLE_ROOM = PseudoClass.getPseudoClass("narrow");

  private final ShellViewModel model;
  private final Texts texts;
  private final ScreenHost host;
  private final Supplier<Parent> firstRun;
  private final Map<ScreenId, ToggleButton> buttons = new EnumMap<>(ScreenId.class);
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private StackPane root;
  @FXML private VBox shellRail;
  @FXML private StackPane content;

  /**
   * The frame.
   *
   * @param host builds and keeps the screens
   * @param firstRun builds the three offers
   */
  ShellView(ShellViewModel model, Texts texts, ScreenHost host, Supplier<Parent> firstRun) {
    this.model = model;
    this.texts = texts;
    this.host = host;
    this.firstRun = firstRun;
  }

  @FXML
  private void initialize() {
    host.offer(model.screens());
    ToggleGroup group = new ToggleGroup();
    int number = 1;
    for (Screen screen : model.screens()) {
      if (screen.id() == ScreenId.IMPORT) {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        shellRail.getChildren().add(space);
      }
      ToggleButton button = button(screen, number++);
      button.setToggleGroup(group);
      buttons.put(screen.id(), button);
      shellRail.getChildren().add(button);
    }
    root.widthProperty().subscribe(width -> fit(width.doubleValue()));
    subscriptions =
        Subscription.combine(
            model.place().subscribe(_ -> show()), model.firstRun().subscribe(_ -> show()));
  }

  /** Lets go of the model and puts the screens away; before another view takes its place. */
  void release() {
    subscriptions.unsubscribe();
    host.close();
  }

  /** Where there is little room the rail shows icons only, and the style sheets know. */
  private void fit(double width) {
    boolean narrow = width > 0 && width < NARROW;
    root.pseudoClassStateChanged(LITTLE_ROOM, narrow);
    for (ToggleButton button : buttons.values()) {
      button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }
  }

  private ToggleButton button(Screen screen, int number) {
    String title = texts.text(screen.title());
    ToggleButton button = new ToggleButton(title, new FontIcon(screen.icon()));
    button.setId("shellRail" + screen.id());
    button.getStyleClass().add("rail-button");
    button.setAccessibleText(title);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(texts.text("shell.rail.tip", title, number % 10)));
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.open(screen.id());
        });
    return button;
  }

  /** Whoever was typing on the screen before goes on from the rail, not from nowhere. */
  private void takeFocus(ScreenId screen) {
    ToggleButton button = buttons.get(screen);
    if (button != null) {
      button.requestFocus();
    }
  }

  private void show() {
    Place place = model.place().get();
    boolean first = model.firstRun().get();
    buttons.forEach((id, button) -> button.setSelected(!first && id == place.screen()));
    Node shown = first ? firstRun.get() : host.show(place);
    if (content.getChildren().isEmpty() || !shown.equals(content.getChildren().getFirst())) {
      content.getChildren().setAll(shown);
      if (!first) {
        takeFocus(place.screen());
      }
    }
  }
}
