package app.kith.timeline.ui;

import app.kith.fx.Texts;
import app.kith.timeline.Aspect;
import app.kith.timeline.TimelineEntry;
import app.kith.timeline.Understood;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/** Says what a customer's words mean where they were read wrongly: a menu for each aspect. */
final class MeaningMenu extends MenuButton {
  private final TimelineViewModel model;
  private final Texts texts;

  MeaningMenu(TimelineViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("timeline-meaning");
    setAccessibleText(texts.text("timeline.correct.name"));
    setMinWidth(Region.USE_PREF_SIZE);
  }

  /** Offers what may be said of an entry. */
  void show(TimelineEntry entry, Understood understood) {
    setText(texts.text("timeline.correct." + asked(understood)));
    getItems().setAll(understood.aspects().stream().map(aspect -> menu(entry, aspect)).toList());
    if (understood.isSaid()) {
      MenuItem again = new MenuItem(texts.text("timeline.correct.again"));
      again.setOnAction(_ -> model.readAgain(entry));
      getItems().addAll(new SeparatorMenuItem(), again);
    }
  }

  private static String asked(Understood understood) {
    if (understood.isSaid()) {
      return "said";
    }
    return understood.sure() ? "sure" : "unsure";
  }

  private MenuItem menu(TimelineEntry entry, Aspect aspect) {
    Menu menu = new Menu(texts.text(aspect.label()));
    for (Aspect.Choice choice : aspect.choices()) {
      RadioMenuItem item = new RadioMenuItem(texts.text(choice.label()));
      item.setSelected(aspect.chosen().equals(Optional.of(choice.name())));
      item.setOnAction(_ -> model.correct(entry, aspect, choice));
      menu.getItems().add(item);
    }
    return menu;
  }
}
