package app.kith.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.settings.Business;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailAccount;
import app.kith.settings.MailCheck;
import app.kith.settings.MailSecurity;
import app.kith.settings.MailSettings;
import app.kith.settings.Preferences;
import app.kith.settings.Preferences.Appearance;
import app.kith.settings.Secrets;
import app.kith.settings.Settings;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
  @TempDir Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private final FakeNotifications notifications = new FakeNotifications();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<String> heard = new ArrayList<>();
  private final List<String> checked = new ArrayList<>();
  private TestDatabase workspace;
  private SettingsStores stores;
  private SettingsViewModel model;

  @BeforeEach
  void open() {
    workspace = TestDatabase.in(folder);
    model = modelOf(workspace, this::check);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Message check(MailAccount account, String password) {
    checked.add(account.host() + " " + password);
    return Message.of("outbox.check.works", account.host());
  }

  private SettingsViewModel modelOf(TestDatabase opened, MailCheck check) {
    Settings settings = new Settings(opened.database());
    stores =
        new SettingsStores(
            settings,
            new Preferences(settings, Locale.US),
            new BusinessSettings(settings),
            new MailSettings(settings, new Secrets(folder.resolve("config"))));
    PreferencesListener listener =
        new PreferencesListener() {
          @Override
          public void languageChanged() {
            heard.add("language");
          }

          @Override
          public void appearanceChanged() {
            heard.add("appearance");
          }
        };
    return new SettingsViewModel(stores, check, tasks, notifications, dialogs, listener);
  }

  private void typeAccount() {
    model.mail().host.set(" mail.example.com ");
    model.mail().user.set("ann");
    model.mail().password.set("secret");
    model.mail().fromAddress.set("ann@example.com");
    model.mail().fromName.set("Ann");
  }

  @Test
  void looksCountAtOnceAndAreKept() {
    model.language().set("zh");
    model.appearance().set(Appearance.DARK);
    model.currency().set(Currency.getInstance("CNY"));

    assertThat(heard).containsExactly("language", "appearance", "language");
    SettingsViewModel again = modelOf(workspace, this::check);
    assertThat(again.language().get()).isEqualTo("zh");
    assertThat(again.appearance().get()).isEqualTo(Appearance.DARK);
    assertThat(again.currency().get()).isEqualTo(Currency.getInstance("CNY"));
  }

  @Test
  void offersTheCurrencyInUseBesideTheUsualOnes() {
    assertThat(model.currencies()).contains(Currency.getInstance("USD")).doesNotHaveDuplicates();
    model.currency().set(Currency.getInstance("SEK"));
    assertThat(model.currencies().getFirst()).isEqualTo(Currency.getInstance("SEK"));
  }

  @Test
  void savesTheBusiness() {
    model.businessName().set("Tea & Co");
    model.businessAddress().set("1 High Street");

    model.saveBusiness();

    assertThat(stores.business().business()).isEqualTo(new Business("Tea & Co", "1 High Street"));
    assertThat(notifications.notes().getFirst().message())
        .isEqualTo(Message.of("settings.business.saved"));
  }

  @Test
  void savesTheAccountAndKeepsTheStoredPasswordWhereNoneIsTyped() {
    typeAccount();
    model.saveMail();
    assertThat(model.mail().password.get()).isEmpty();
    model.mail().rate.set("60");
    model.saveMail();

    assertThat(stores.mail().account().orElseThrow())
        .isEqualTo(
            new MailAccount(
                "mail.example.com",
                587,
                MailSecurity.STARTTLS,
                "ann",
                "ann@example.com",
                "Ann",
                60));
    assertThat(stores.mail().password()).contains("secret");
    assertThat(modelOf(workspace, this::check).mail().host.get()).isEqualTo("mail.example.com");
  }

  @Test
  void testsWhatIsTypedOrTheStoredPasswordWithoutSaving() {
    typeAccount();
    model.testMail();
    assertThat(stores.mail().account()).isEmpty();
    assertThat(model.mailAnswer().get())
        .isEqualTo(Message.of("outbox.check.works", "mail.example.com"));
    assertThat(model.mailWorks().get()).isTrue();

    model.saveMail();
    model.testMail();

    assertThat(checked).containsExactly("mail.example.com secret", "mail.example.com secret");
  }

  @Test
  void saysWhichFieldIsWrongWithoutAskingAnybody() {
    typeAccount();
    model.mail().port.set("many");

    model.testMail();

    assertThat(model.mailAnswer().get()).isEqualTo(Message.of("settings.mail.port.wrong"));
    assertThat(model.mailWorks().get()).isFalse();
    assertThat(checked).isEmpty();
  }

  @Test
  void showsWhatTheServerSaidAndOpensTheDialogForWhatNobodyExpected() {
    model =
        modelOf(
            workspace,
            (_, _) -> {
              throw new UserFacingException(Message.of("outbox.reason.login_refused"));
            });
    typeAccount();
    model.testMail();
    assertThat(model.mailAnswer().get()).isEqualTo(Message.of("outbox.reason.login_refused"));

    model =
        modelOf(
            workspace,
            (_, _) -> {
              throw new IllegalStateException("a bug");
            });
    typeAccount();
    model.testMail();
    assertThat(dialogs.errors()).hasSize(1);
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void followsTheEncryptionWithItsUsualPort() {
    model.mail().security.set(MailSecurity.TLS);
    assertThat(model.mail().port.get()).isEqualTo("465");
    model.mail().port.set("2525");
    model.mail().security.set(MailSecurity.NONE);
    assertThat(model.mail().port.get()).isEqualTo("2525");
  }
}
