package app.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Setting<Double> DIVIDER = Setting.number("people.divider", 0.3);
  private static final MailAccount ACCOUNT =
      new MailAccount(
          "mail.example.com", 587, MailSecurity.STARTTLS, "ann", "ann@example.com", "Ann", 200);

  @TempDir Path folder;

  @Test
  void keepsWhatWasPutAfterARestart() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      Settings settings = new Settings(workspace.database());
      assertThat(settings.get(DIVIDER)).isEqualTo(0.3);
      settings.put(DIVIDER, 0.42);
    }
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      assertThat(new Settings(workspace.database()).get(DIVIDER)).isEqualTo(0.42);
    }
  }

  @Test
  void writesWhatWasRememberedOnlyWhenSaved() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      Settings settings = new Settings(workspace.database());
      settings.remember(DIVIDER, 0.5);
      assertThat(settings.get(DIVIDER)).isEqualTo(0.5);
      assertThat(new Settings(workspace.database()).has(DIVIDER)).isFalse();

      settings.save();

      assertThat(new Settings(workspace.database()).get(DIVIDER)).isEqualTo(0.5);
    }
  }

  @Test
  void fallsBackToTheInitialValueWhereTheStoredTextMakesNoSense() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      Settings settings = new Settings(workspace.database());
      settings.put(Setting.text("people.divider", ""), "wide");

      assertThat(settings.get(DIVIDER)).isEqualTo(0.3);
    }
  }

  @Test
  void keepsAMailAccountAndItsPasswordButNeverThePlainPassword() throws IOException {
    Path configuration = folder.resolve("config");
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      MailSettings mail =
          new MailSettings(new Settings(workspace.database()), new Secrets(configuration));
      assertThat(mail.account()).isEmpty();
      mail.save(ACCOUNT, "correct horse battery");
      mail.save(ACCOUNT);

      MailSettings again =
          new MailSettings(new Settings(workspace.database()), new Secrets(configuration));
      assertThat(again.account()).contains(ACCOUNT);
      assertThat(again.password()).contains("correct horse battery");
      MailSettings moved =
          new MailSettings(
              new Settings(workspace.database()), new Secrets(folder.resolve("another machine")));
      assertThat(moved.password()).isEmpty();
    }
    String file =
        Files.readString(folder.resolve("test.kith/kith.mv.db"), StandardCharsets.ISO_8859_1);
    assertThat(file).contains("mail.example.com").doesNotContain("correct horse");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 587, STARTTLS, a@b.c, 1, settings.mail.host.wrong",
    "mail.example.com, 0, STARTTLS, a@b.c, 1, settings.mail.port.wrong",
    "mail.example.com, 587, STARTTLS, 'a@b.c, d@e.f', 1, settings.mail.from.wrong",
    "mail.example.com, 587, STARTTLS, a@b.c, 0, settings.mail.rate.wrong",
    "mail.example.com, 25, NONE, a@b.c, 1, settings.mail.security.wrong",
    "127.0.0.1.example.com, 25, NONE, a@b.c, 1, settings.mail.security.wrong"
  })
  void refusesAnAccountThatCouldNotWork(
      String host, int port, MailSecurity security, String from, int rate, String message) {
    assertThatThrownBy(() -> new MailAccount(host, port, security, "", from, "", rate))
        .isInstanceOfSatisfying(
            UserFacingException.class, e -> assertThat(e.userMessage().key()).isEqualTo(message));
  }

  @Test
  void allowsPlainMailToThisMachine() {
    assertThat(new MailAccount("127.0.0.1", 2525, MailSecurity.NONE, "", "a@b.c", "", 1))
        .extracting(MailAccount::port)
        .isEqualTo(2525);
  }

  @Test
  void knowsTheBusinessOnceNameAndAddressAreTold() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      BusinessSettings business = new BusinessSettings(new Settings(workspace.database()));
      assertThat(business.business().isComplete()).isFalse();

      business.save(new Business(" Tea & Co ", "1 High Street\nLeeds"));

      assertThat(business.business()).isEqualTo(new Business("Tea & Co", "1 High Street\nLeeds"));
      assertThat(business.business().isComplete()).isTrue();
    }
  }

  @Test
  void followsTheMachineUntilAPersonChooses() {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      Settings settings = new Settings(workspace.database());
      Preferences preferences = new Preferences(settings, Locale.UK);
      assertThat(preferences.locale()).isEqualTo(Locale.UK);
      assertThat(preferences.currency()).isEqualTo(Currency.getInstance("GBP"));
      assertThat(preferences.appearance()).isEqualTo(Preferences.Appearance.SYSTEM);

      preferences.language("zh");
      preferences.currency(Currency.getInstance("CNY"));
      preferences.appearance(Preferences.Appearance.DARK);
      settings.save();

      Preferences again = new Preferences(new Settings(workspace.database()), Locale.UK);
      assertThat(again.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
      assertThat(again.currency()).isEqualTo(Currency.getInstance("CNY"));
      assertThat(again.appearance()).isEqualTo(Preferences.Appearance.DARK);
      assertThat(new Preferences(settings, Locale.of("eo")).currency().getCurrencyCode())
          .isEqualTo("CNY");
    }
  }
}
