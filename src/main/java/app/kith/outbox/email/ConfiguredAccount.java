package app.kith.outbox.email;

import app.kith.outbox.MailAddress;
import app.kith.outbox.RateLimit;
import app.kith.settings.MailAccount;
import app.kith.settings.MailSettings;
import java.util.Optional;
import java.util.function.Supplier;

/** The account that the settings hold at the moment, as the channel needs it. */
public final class ConfiguredAccount implements Supplier<Optional<SmtpAccount>> {
  private final MailSettings settings;

  /** Reads these settings each time it is asked. */
  public ConfiguredAccount(MailSettings settings) {
    this.settings = settings;
  }

  /** The account, or empty if none is set up or its password cannot be read on this machine. */
  @Override
  public Optional<SmtpAccount> get() {
    return settings.account().flatMap(account -> of(account, settings.password().orElse("")));
  }

  /** How fast the account may send. */
  public RateLimit rate() {
    return settings
        .account()
        .map(account -> new RateLimit(account.ratePerHour(), 0))
        .orElse(RateLimit.NONE);
  }

  static Optional<SmtpAccount> of(MailAccount account, String password) {
    if (!account.user().isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    SmtpSecurity security =
        switch (account.security()) {
          case STARTTLS -> SmtpSecurity.STARTTLS;
          case TLS -> SmtpSecurity.TLS;
          case NONE -> SmtpSecurity.NONE;
        };
    return MailAddress.parse(account.fromAddress())
        .map(
            address ->
                new SmtpAccount(
                    account.host(), account.port(), security, account.user(), password, address));
  }
}
