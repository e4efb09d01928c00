package app.kith.settings.ui;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.settings.Business;
import app.kith.settings.MailAccount;
import app.kith.settings.MailCheck;
import app.kith.settings.Preferences.Appearance;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings: how things look counts at once, the business and the mail account when they are
 * saved.
 */
public final class SettingsViewModel {
  private static final List<String> USUAL_CURRENCIES =
      List.of("CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD", "AUD", "CAD", "CHF", "INR");

  private final SettingsStores stores;
  private final MailCheck mailCheck;
  private final BackgroundTasks tasks;
  private final Notifications notifications;
  private final Dialogs dialogs;
  private final ObjectProperty<String> language;
  private final ObjectProperty<Appearance> appearance;
  private final ObjectProperty<Currency> currency;
  private final StringProperty businessName = new SimpleStringProperty();
  private final StringProperty businessAddress = new SimpleStringProperty();
  private final MailForm mail = new MailForm();
  private final ReadOnlyObjectWrapper<@Nullable Message> mailAnswer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper mailWorks = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * The settings of a workspace.
   *
   * @param mailCheck tries the account
   * @param listener shows what was chosen
   */
  public SettingsViewModel(
      SettingsStores stores,
      MailCheck mailCheck,
      BackgroundTasks tasks,
      Notifications notifications,
      Dialogs dialogs,
      PreferencesListener listener) {
    this.stores = stores;
    this.mailCheck = mailCheck;
    this.tasks = tasks;
    this.notifications = notifications;
    this.dialogs = dialogs;
    this.language = new SimpleObjectProperty<>(spoken());
    this.appearance = new SimpleObjectProperty<>(stores.preferences().appearance());
    this.currency = new SimpleObjectProperty<>(stores.preferences().currency());
    Business business = stores.business().business();
    businessName.set(business.name());
    businessAddress.set(business.postalAddress());
    stores.mail().account().ifPresent(mail::show);
    language.subscribe((_, chosen) -> chooseLanguage(chosen, listener));
    appearance.subscribe((_, chosen) -> chooseAppearance(chosen, listener));
    currency.subscribe((_, chosen) -> chooseCurrency(chosen, listener));
  }

  private String spoken() {
    return stores.preferences().locale().getLanguage().equals("zh") ? "zh" : "en";
  }

  /** {@code en} or {@code zh}; counts at once. */
  public ObjectProperty<String> language() {
    return language;
  }

  /** Light or dark; counts at once. */
  public ObjectProperty<Appearance> appearance() {
    return appearance;
  }

  /** The currency of all amounts; counts at once. */
  public ObjectProperty<Currency> currency() {
    return currency;
  }

  /** The currencies to choose from; the one in use is among them. */
  public List<Currency> currencies() {
    List<Currency> usual = USUAL_CURRENCIES.stream().map(Currency::getInstance).toList();
    if (usual.contains(currency.get())) {
      return usual;
    }
    return Stream.concat(Stream.of(currency.get()), usual.stream()).toList();
  }

  /** The business's name. */
  public StringProperty businessName() {
    return businessName;
  }

  /** Its postal address. */
  public StringProperty businessAddress() {
    return businessAddress;
  }

  /** The mail account as typed. */
  public MailForm mail() {
    return mail;
  }

  /** What became of the last test or save of the account; null before. */
  public ReadOnlyObjectProperty<@Nullable Message> mailAnswer() {
    return mailAnswer.getReadOnlyProperty();
  }

  /** True if that answer is good news. */
  public ReadOnlyBooleanProperty mailWorks() {
    return mailWorks.getReadOnlyProperty();
  }

  /** True while something is saved or tested. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Saves the business. */
  public void saveBusiness() {
    Business business = new Business(businessName.get(), businessAddress.get());
    run(
        Message.of("settings.saving"),
        () -> {
          stores.business().save(business);
          return Message.of("settings.business.saved");
        },
        notifications::say);
  }

  /** Saves the mail account; a typed password replaces the stored one. */
  public void saveMail() {
    withAccount(
        (account, password) ->
            run(
                Message.of("settings.saving"),
                () -> {
                  if (password.isEmpty()) {
                    stores.mail().save(account);
                  } else {
                    stores.mail().save(account, password);
                  }
                  return Message.of("settings.mail.saved");
                },
                answer -> {
                  mail.password.set("");
                  answered(answer, true);
                }));
  }

  /** Tries the mail account as it is typed, without saving it. */
  public void testMail() {
    withAccount(
        (account, password) ->
            run(
                Message.of("settings.mail.testing"),
                () ->
                    mailCheck.check(
                        account,
                        password.isEmpty() ? stores.mail().password().orElse("") : password),
                answer -> answered(answer, true)));
  }

  private void withAccount(BiConsumer<MailAccount, String> then) {
    try {
      then.accept(mail.account(), mail.password.get());
    } catch (UserFacingException e) {
      answered(e.userMessage(), false);
    }
  }

  private void run(Message title, Supplier<Message> work, Consumer<Message> then) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    mailAnswer.set(null);
    tasks
        .run(title, _ -> work.get())
        .onSuccess(then)
        .onFailure(this::failed)
        .onEnd(() -> busy.set(false));
  }

  private void failed(Throwable failure) {
    if (failure instanceof UserFacingException known) {
      answered(known.userMessage(), false);
    } else {
      dialogs.error(failure);
    }
  }

  private void answered(Message answer, boolean works) {
    mailWorks.set(works);
    mailAnswer.set(answer);
  }

  private void chooseLanguage(String chosen, PreferencesListener listener) {
    stores.preferences().language(chosen);
    saveLater();
    listener.languageChanged();
  }

  private void chooseAppearance(Appearance chosen, PreferencesListener listener) {
    stores.preferences().appearance(chosen);
    saveLater();
    listener.appearanceChanged();
  }

  private void chooseCurrency(Currency chosen, PreferencesListener listener) {
    stores.preferences().currency(chosen);
    saveLater();
    listener.languageChanged();
  }

  private void saveLater() {
    tasks.run(
        Message.of("settings.saving"),
        _ -> {
          stores.settings().save();
          return true;
        });
  }
}
