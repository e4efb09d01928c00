package app.kith.outbox.email;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.settings.MailAccount;
import app.kith.settings.MailCheck;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Tries a mail account: connects, protects the line, logs in, says goodbye, sends nothing. */
public final class SmtpCheck implements MailCheck {
  private final SmtpTimeouts timeouts;
  private final SSLSocketFactory tls;

  /** A check that trusts these certificates. */
  public SmtpCheck(SmtpTimeouts timeouts, SSLSocketFactory tls) {
    this.timeouts = timeouts;
    this.tls = tls;
  }

  @Override
  public Message check(MailAccount account, String password) {
    SmtpAccount smtp =
        ConfiguredAccount.of(account, password)
            .orElseThrow(() -> new UserFacingException(Message.of("outbox.check.incomplete")));
    try (EmailChannel channel = new EmailChannel(() -> Optional.of(smtp), timeouts, tls)) {
      ConnectionReport report = channel.test(smtp);
      if (report.trouble().isPresent()) {
        throw new UserFacingException(
            Message.of("outbox.check.failed", report.trouble().get().message(), report.words()));
      }
      return Message.of("outbox.check.works", account.host());
    }
  }
}
