package app.kith.settings.ui;

import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import app.kith.settings.MailSecurity;
import app.kith.settings.Preferences.Appearance;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/** The settings screen. */
public final class SettingsView {
  private final SettingsViewModel model;
  private final Texts texts;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ComboBox<String> settingsLanguage;
  @FXML private ComboBox<Appearance> settingsAppearance;
  @FXML private ComboBox<Currency> settingsCurrency;
  @FXML private TextField settingsBusinessName;
  @FXML private TextArea settingsBusinessAddress;
  @FXML private Button settingsBusinessSave;
  @FXML private TextField settingsMailHost;
  @FXML private TextField settingsMailPort;
  @FXML private ComboBox<MailSecurity> settingsMailSecurity;
  @FXML private TextField settingsMailUser;
  @FXML private PasswordField settingsMailPassword;
  @FXML private TextField settingsMailFromAddress;
  @FXML private TextField settingsMailFromName;
  @FXML private TextField settingsMailRate;
  @FXML private Label settingsMailAnswer;
  @FXML private Button settingsMailSave;
  @FXML private Button settingsMailTest;

  /** Shows the model's settings. */
  public SettingsView(SettingsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    settingsLanguage.getItems().setAll("en", "zh");
    choice(settingsLanguage, model.language(), code -> texts.text("settings.language." + code));
    settingsAppearance.getItems().setAll(Appearance.values());
    choice(settingsAppearance, model.appearance(), look -> named("settings.appearance.", look));
    settingsCurrency.getItems().setAll(model.currencies());
    choice(settingsCurrency, model.currency(), this::currencyName);
    settingsMailSecurity.getItems().setAll(MailSecurity.values());
    choice(settingsMailSecurity, model.mail().security, kind -> named("settings.security.", kind));
    settingsBusinessName.textProperty().bindBidirectional(model.businessName());
    settingsBusinessAddress.textProperty().bindBidirectional(model.businessAddress());
    MailForm mail = model.mail();
    settingsMailHost.textProperty().bindBidirectional(mail.host);
    settingsMailPort.textProperty().bindBidirectional(mail.port);
    settingsMailUser.textProperty().bindBidirectional(mail.user);
    settingsMailPassword.textProperty().bindBidirectional(mail.password);
    settingsMailFromAddress.textProperty().bindBidirectional(mail.fromAddress);
    settingsMailFromName.textProperty().bindBidirectional(mail.fromName);
    settingsMailRate.textProperty().bindBidirectional(mail.rate);
    settingsBusinessSave.disableProperty().bind(model.busy());
    settingsMailSave.disableProperty().bind(model.busy());
    settingsMailTest.disableProperty().bind(model.busy());
    subscriptions = model.mailAnswer().subscribe(_ -> showAnswer());
  }

  /** Lets go of the model, which outlives the view. */
  public void release() {
    subscriptions.unsubscribe();
  }

  @FXML
  private void saveBusiness() {
    model.saveBusiness();
  }

  @FXML
  private void saveMail() {
    model.saveMail();
  }

  @FXML
  private void testMail() {
    model.testMail();
  }

  private void showAnswer() {
    var answer = model.mailAnswer().get();
    settingsMailAnswer.setText(answer == null ? "" : texts.text(answer));
    settingsMailAnswer.getStyleClass().removeAll("success", "danger");
    settingsMailAnswer.getStyleClass().add(model.mailWorks().get() ? "success" : "danger");
  }

  private String named(String prefix, Enum<?> value) {
    return texts.text(prefix + value.name().toLowerCase(Locale.ROOT));
  }

  private String currencyName(Currency currency) {
    return currency.getDisplayName(texts.locale()) + " (" + currency.getCurrencyCode() + ")";
  }

  private static <T> void choice(ComboBox<T> box, Property<T> chosen, Function<T, String> name) {
    box.setConverter(new Spoken<>(name));
    box.valueProperty().bindBidirectional(chosen);
  }
}
