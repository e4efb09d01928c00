package app.kith.intake.ui;

import app.kith.fx.Texts;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** From which country a file is: how its days, amounts and phone numbers are read. */
public final class CleanPart {
  private final ImportViewModel model;
  private final Texts texts;

  @FXML private HBox intakeCleanChoice;
  @FXML private ComboBox<String> intakeCountry;
  private Subscription subscriptions = Subscription.EMPTY;

  CleanPart(ImportViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    Locale language = texts.locale();
    ImportState state = model.state();
    intakeCountry.getItems().add("");
    Arrays.stream(Locale.getISOCountries())
        .sorted(Comparator.comparing(code -> name(code, language), Collator.getInstance(language)))
        .forEach(intakeCountry.getItems()::add);
    String nowhere = texts.text("intake.clean.nowhere");
    intakeCountry.setConverter(
        Choices.named(code -> code.isEmpty() ? nowhere : name(code, language)));
    intakeCountry.setOnAction(_ -> Choices.chosen(intakeCountry, model::country));
    intakeCleanChoice.managedProperty().bind(intakeCleanChoice.visibleProperty());
    intakeCleanChoice
        .visibleProperty()
        .bind(
            state
                .kind()
                .isNotEqualTo(ImportKind.MAIL)
                .and(state.step().isEqualTo(ImportStep.PLANNING)));
    subscriptions = state.country().subscribe(intakeCountry::setValue);
  }

  private static String name(String code, Locale language) {
    return Locale.of("", code).getDisplayCountry(language);
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }
}
