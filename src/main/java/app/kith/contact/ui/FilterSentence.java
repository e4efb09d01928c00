package app.kith.contact.ui;

import app.kith.fx.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.FlowPane;

/** The filter as a sentence whose parts can be changed where they stand. */
final class FilterSentence {
  private static final PseudoClass NARROWS = PseudoClass.getPseudoClass("narrows");

  private final FlowPane pane;
  private final PeopleViewModel model;
  private final Texts texts;

  FilterSentence(FlowPane pane, PeopleViewModel model, Texts texts) {
    this.pane = pane;
    this.model = model;
    this.texts = texts;
  }

  /** Follows the model from now on. */
  void bind() {
    model.groups().subscribe(this::build);
    model.filter().subscribe(this::build);
    build();
  }

  private void build() {
    Label begin = new Label(texts.text("contact.filter.begin"));
    begin.getStyleClass().add("text-muted");
    pane.getChildren().setAll(begin);
    for (FilterGroup group : model.groups().get()) {
      if (group.choices().size() > 1) {
        pane.getChildren().add(chip(group));
      }
    }
  }

  private MenuButton chip(FilterGroup group) {
    FilterGroup.Choice chosen = group.chosen(model.filter().get());
    MenuButton chip = new MenuButton(texts.text(chosen.label()));
    chip.setId("contactFilter-" + group.id());
    chip.getStyleClass().add("filter-chip");
    chip.pseudoClassStateChanged(NARROWS, group.narrows(model.filter().get()));
    for (FilterGroup.Choice choice : group.choices()) {
      RadioMenuItem item = new RadioMenuItem(texts.text(choice.label()));
      item.setMnemonicParsing(false);
      item.setSelected(choice.equals(chosen));
      item.setOnAction(_ -> model.choose(choice));
      chip.getItems().add(item);
    }
    return chip;
  }
}
