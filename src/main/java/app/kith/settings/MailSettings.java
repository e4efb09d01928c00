package app.kith.settings;

import app.kith.base.UserFacingException;
import java.util.Optional;

/** The mail account of a workspace and its password. */
public final class MailSettings {
  private static final Setting<String> HOST = Setting.text("mail.host", "");
  private static final Setting<Double> PORT = Setting.number("mail.port", 587);
  private static final Setting<MailSecurity> SECURITY =
      Setting.choice("mail.security", MailSecurity.STARTTLS);
  private static final Setting<String> USER = Setting.text("mail.user", "");
  private static final Setting<String> FROM_ADDRESS = Setting.text("mail.fromAddress", "");
  private static final Setting<String> FROM_NAME = Setting.text("mail.fromName", "");
  private static final Setting<Double> RATE = Setting.number("mail.ratePerHour", 300);
  private static final Setting<String> PASSWORD = Setting.text("mail.password", "");

  private final Settings settings;
  private final Secrets secrets;

  /**
   * The account that these settings hold.
   *
   * @param secrets encrypts and decrypts the password
   */
  public MailSettings(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** The account, empty until one was saved. Memory only. */
  public Optional<MailAccount> account() {
    if (!settings.has(HOST)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MailAccount(
              settings.get(HOST),
              settings.get(PORT).intValue(),
              settings.get(SECURITY),
              settings.get(USER),
              settings.get(FROM_ADDRESS),
              settings.get(FROM_NAME),
              settings.get(RATE).intValue()));
    } catch (UserFacingException _) {
      return Optional.empty(); // edited by another program into something that cannot be used
    }
  }

  /**
   * The password.
   *
   * @return empty if there is none, or if it was encrypted on another machine: then it must be
   *     typed again
   */
  public Optional<String> password() {
    return Optional.of(settings.get(PASSWORD))
        .filter(encrypted -> !encrypted.isEmpty())
        .flatMap(encrypted -> secrets.open(PASSWORD.name(), encrypted));
  }

  /** Writes the account durably and keeps the password as it is. */
  public void save(MailAccount account) {
    remember(account);
    settings.save();
  }

  /** Writes the account and its password durably, the password encrypted. */
  public void save(MailAccount account, String password) {
    settings.remember(PASSWORD, password.isEmpty() ? "" : secrets.seal(PASSWORD.name(), password));
    save(account);
  }

  private void remember(MailAccount account) {
    settings.remember(HOST, account.host());
    settings.remember(PORT, (double) account.port());
    settings.remember(SECURITY, account.security());
    settings.remember(USER, account.user());
    settings.remember(FROM_ADDRESS, account.fromAddress());
    settings.remember(FROM_NAME, account.fromName());
    settings.remember(RATE, (double) account.ratePerHour());
  }
}
