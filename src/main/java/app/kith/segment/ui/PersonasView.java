package app.kith.segment.ui;

import app.kith.analytics.Persona;
import app.kith.analytics.Segmentation;
import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.segment.ui.scatter.PlotPanel;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The groups in words, and how far to trust them. */
public final class PersonasView {
  private final PersonasViewModel model;
  private final PlotPanel panel;
  private final Texts texts;
  private final List<PersonaCard> cards = new ArrayList<>();
  @FXML private VBox personaCards;
  @FXML private Label personaQuality;
  @FXML private Label personaRemarks;
  @FXML private VBox personaHint;
  @FXML private VBox personaFound;
  @FXML private Button personaKeep;

  /** The cards over their view-model and the picture. */
  public PersonasView(PersonasViewModel model, PlotPanel panel, Texts texts) {
    this.model = model;
    this.panel = panel;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.groupsProperty().addListener((_, _, found) -> show(found));
    panel.plot().highlightProperty().bindBidirectional(model.highlightProperty());
    model.highlightProperty().addListener((_, _, index) -> mark(index.intValue()));
    panel.onColours(() -> show(model.groupsProperty().get()));
    personaHint.managedProperty().bind(personaHint.visibleProperty());
    personaFound.managedProperty().bind(personaFound.visibleProperty());
    show(model.groupsProperty().get());
  }

  private void show(@Nullable Segmentation found) {
    cards.clear();
    personaCards.getChildren().clear();
    personaHint.setVisible(found == null);
    personaFound.setVisible(found != null);
    if (found == null) {
      return;
    }
    personaQuality.setText(texts.text(found.quality()));
    personaQuality
        .getStyleClass()
        .setAll("label", "persona-quality", PersonasViewModel.trust(found));
    personaRemarks.setText(String.join("\n", found.remarks().stream().map(texts::text).toList()));
    personaRemarks.setVisible(!found.remarks().isEmpty());
    personaRemarks.setManaged(!found.remarks().isEmpty());
    personaKeep.setText(texts.text(Message.of("segment.personas.keep", found.groups())));
    for (Persona persona : found.personas()) {
      PersonaCard card =
          new PersonaCard(
              persona,
              texts,
              panel.groupColour(PersonasViewModel.colourIndex(persona)),
              () -> toggle(persona),
              () -> model.keep(persona));
      cards.add(card);
      personaCards.getChildren().add(card);
    }
    mark(model.highlightProperty().get());
  }

  private void toggle(Persona persona) {
    panel.plot().select(new int[0]);
    model.toggle(persona);
    mark(model.highlightProperty().get());
  }

  private void mark(int index) {
    Segmentation found = model.groupsProperty().get();
    for (int i = 0; found != null && i < cards.size(); i++) {
      cards.get(i).mark(PersonasViewModel.colourIndex(found.personas().get(i)) == index);
    }
  }

  @FXML
  void keepGroups() {
    model.keepAll();
  }
}
