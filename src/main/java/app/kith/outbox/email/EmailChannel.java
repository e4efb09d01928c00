package app.kith.outbox.email;

import app.kith.outbox.Channel;
import app.kith.outbox.Delivery;
import app.kith.outbox.MailAddress;
import app.kith.outbox.MailBytes;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxReason;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends e-mail over SMTP (RFC 5321), one recipient a message. Keeps a connection for at most 50
 * messages or 50 idle seconds. Used by one thread, except {@link #abort}.
 */
public final class EmailChannel implements Channel {
  private static final int MOST_MESSAGES = 50;
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(50);

  private final Supplier<Optional<SmtpAccount>> accounts;
  private final SmtpTimeouts timeouts;
  private final SSLSocketFactory tls;
  private volatile @Nullable Socket raw;
  private @Nullable HookedTransport transport;
  private @Nullable SmtpAccount openedWith;
  private int messages;
  private long lastUse;

  /**
   * A channel that opens its connection when it is first needed.
   *
   * @param accounts asked before each message, so that a changed account counts at once
   * @param timeouts how patient it is
   * @param tls what certificates are trusted
   */
  public EmailChannel(
      Supplier<Optional<SmtpAccount>> accounts, SmtpTimeouts timeouts, SSLSocketFactory tls) {
    this.accounts = accounts;
    this.timeouts = timeouts;
    this.tls = tls;
  }

  @Override
  public Delivery send(OutboxMessage message, MailBytes content, PointOfNoReturn point) {
    Optional<SmtpAccount> account = accounts.get();
    if (account.isEmpty()) {
      return new Delivery.AccountTrouble(OutboxReason.NO_ACCOUNT, "");
    }
    Optional<MailAddress> recipient = MailAddress.parse(message.address());
    if (recipient.isEmpty()) {
      return new Delivery.Refused("this is not an address that mail can be sent to");
    }
    SmtpLine line = new SmtpLine(account.get(), timeouts, tls);
    HookedTransport current;
    try {
      current = connected(account.get(), line);
    } catch (IOException | MessagingException e) {
      drop();
      return SmtpFailure.whileConnecting(e, line.lastOpened());
    }
    return converse(current, recipient.get(), content, point);
  }

  /** Opens a connection, logs in and says goodbye: what the server said, or why it failed. */
  public ConnectionReport test(SmtpAccount account) {
    SmtpLine line = new SmtpLine(account, timeouts, tls);
    try {
      HookedTransport opened = line.open(_ -> {});
      try {
        int code = opened.simpleCommand("NOOP");
        return new ConnectionReport(Optional.empty(), code + " " + account.host());
      } finally {
        opened.close();
      }
    } catch (IOException | MessagingException e) {
      return switch (SmtpFailure.whileConnecting(e, line.lastOpened())) {
        case Delivery.AccountTrouble(OutboxReason reason, String reply) ->
            new ConnectionReport(Optional.of(reason), reply);
        case Delivery.TryLater(String reply, boolean _) ->
            new ConnectionReport(Optional.of(OutboxReason.UNREACHABLE), reply);
        case Delivery other ->
            new ConnectionReport(Optional.of(OutboxReason.UNREACHABLE), other.toString());
      };
    }
  }

  @Override
  public void rest() {
    if (transport != null && idle().compareTo(LONGEST_IDLE) > 0) {
      close();
    }
  }

  @Override
  public void abort() {
    closeQuietly(raw);
  }

  @Override
  public void close() {
    HookedTransport last = transport;
    if (last != null) {
      try {
        last.close();
      } catch (MessagingException _) {
        // the connection is gone either way
      }
    }
    drop();
  }

  private Delivery converse(
      HookedTransport current, MailAddress to, MailBytes content, PointOfNoReturn point) {
    boolean clean = false;
    current.begin(point);
    try {
      current.sendMessage(
          new FrozenMail(Session.getInstance(new Properties()), content.toArray()),
          new Address[] {new InternetAddress(to.text(), true)});
      clean = true;
      return new Delivery.Accepted(words(current));
    } catch (AddressException e) {
      clean = true;
      return new Delivery.Refused(String.valueOf(e.getMessage()));
    } catch (MessagingException e) {
      Delivery delivery = SmtpFailure.whileSending(e, current);
      clean = delivery instanceof Delivery.Refused;
      return delivery;
    } finally {
      messages++;
      lastUse = System.nanoTime();
      if (!clean) {
        drop();
      }
    }
  }

  private static String words(HookedTransport current) {
    SmtpReply answer = current.answerToDot();
    return answer == null ? "" : answer.text();
  }

  private HookedTransport connected(SmtpAccount account, SmtpLine line)
      throws IOException, MessagingException {
    HookedTransport last = transport;
    if (last != null) {
      boolean usable =
          account.equals(openedWith)
              && messages < MOST_MESSAGES
              && idle().compareTo(LONGEST_IDLE) <= 0
              && last.isConnected();
      if (usable) {
        return last;
      }
      close();
    }
    HookedTransport opened = line.open(socket -> raw = socket);
    transport = opened;
    openedWith = account;
    messages = 0;
    lastUse = System.nanoTime();
    return opened;
  }

  private Duration idle() {
    return Duration.ofNanos(System.nanoTime() - lastUse);
  }

  private void drop() {
    closeQuietly(raw);
    raw = null;
    transport = null;
  }

  private static void closeQuietly(@Nullable Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException _) {
        // closing is all that was wanted
      }
    }
  }
}
