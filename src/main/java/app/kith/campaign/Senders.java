package app.kith.campaign;

import app.kith.outbox.MailAddress;
import app.kith.settings.Business;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailSettings;
import java.util.Optional;

/** Who campaigns come from, as the settings say at the moment. */
public final class Senders {
  private final BusinessSettings business;
  private final MailSettings mail;

  /** Reads these settings each time. */
  public Senders(BusinessSettings business, MailSettings mail) {
    this.business = business;
    this.mail = mail;
  }

  /** The sender, or empty if no usable mail account is set up. */
  Optional<Sender> current() {
    return mail.account()
        .flatMap(
            account ->
                MailAddress.parse(account.fromAddress())
                    .map(
                        address ->
                            new Sender(
                                account.fromName().isBlank()
                                    ? business().name()
                                    : account.fromName(),
                                address,
                                business())));
  }

  /** Who stands in the footer. */
  Business business() {
    return business.business();
  }

  /** How many messages an hour the account may send; 0 without an account. */
  int perHour() {
    return mail.account().map(account -> account.ratePerHour()).orElse(0);
  }
}
