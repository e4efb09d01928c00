package app.kith.fx.plot;

import app.kith.fx.Texts;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that offers to save a chart, in each format. */
public final class SaveMenu {
  private SaveMenu() {}

  /** A button that hands over the format chosen. */
  public static MenuButton of(Texts texts, Consumer<PlotFormat> save) {
    MenuButton menu = new MenuButton();
    menu.setGraphic(new FontIcon("fth-download"));
    menu.getStyleClass().addAll("button-icon", "flat");
    menu.setTooltip(new Tooltip(texts.text("fx.plot.save")));
    menu.setAccessibleText(texts.text("fx.plot.save"));
    Stream.of(PlotFormat.values())
        .forEach(
            format -> {
              MenuItem item = new MenuItem(texts.text(format.action()));
              item.setOnAction(_ -> save.accept(format));
              menu.getItems().add(item);
            });
    return menu;
  }
}
