package app.kith.bootstrap;

import app.kith.database.Database;
import app.kith.outbox.OutboxPump;
import app.kith.outbox.OutboxService;
import app.kith.outbox.OutboxWorker;
import app.kith.outbox.email.ConfiguredAccount;
import app.kith.outbox.email.EmailChannel;
import app.kith.outbox.email.SmtpCheck;
import app.kith.outbox.email.SmtpTimeouts;
import app.kith.settings.MailCheck;
import app.kith.settings.MailSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/** The outbox of an open workspace and the one thread that empties it. */
final class Sending {
  private final Database database;
  private final Clock clock;
  private final OutboxService outbox;
  private final ConfiguredAccount account;

  Sending(Database database, Clock clock, MailSettings mail) {
    this.database = database;
    this.clock = clock;
    this.outbox = new OutboxService(database, clock);
    this.account = new ConfiguredAccount(mail);
  }

  OutboxService outbox() {
    return outbox;
  }

  MailCheck check() {
    return (account, password) ->
        new SmtpCheck(SmtpTimeouts.USUAL, certificates()).check(account, password);
  }

  /** A connection to the mail server that the settings name; opened when first needed. */
  EmailChannel channel() {
    return new EmailChannel(account, SmtpTimeouts.USUAL, certificates());
  }

  /** Sends over a channel, one message a turn; only one pump may run at a time. */
  OutboxPump pump(EmailChannel channel) {
    return new OutboxPump(database, clock, channel, account::rate, outbox, new SecureRandom());
  }

  /**
   * Starts the worker.
   *
   * @param onFailure told on the worker's thread if it has to give up
   */
  OutboxWorker start(Consumer<Throwable> onFailure) {
    EmailChannel channel = channel();
    OutboxWorker worker = new OutboxWorker(pump(channel), channel, clock, outbox, onFailure);
    worker.start();
    return worker;
  }

  /** The machine's certificates; a second's work the first time, so never while a window opens. */
  private static SSLSocketFactory certificates() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }
}
