package app.kith.outbox;

import app.kith.base.Message;
import java.util.Locale;

/** Why a message is in its state, beside the server's own words. */
public enum OutboxReason {
  /** A person paused it. */
  PAUSED,
  /** It fell due while the program or the machine slept. */
  OVERDUE,
  /** The server could not be reached several times in a row. */
  UNREACHABLE,
  /** The server refused the name or password. */
  LOGIN_REFUSED,
  /** The server offered no encryption. */
  TLS_MISSING,
  /** The server's certificate is not valid for its name. */
  TLS_UNTRUSTED,
  /** The server's certificate has run out. */
  TLS_EXPIRED,
  /** The server refuses this sender altogether. */
  SENDER_REFUSED,
  /** Too many recipients of one source were refused. */
  MANY_REFUSED,
  /** No mail account is set up. */
  NO_ACCOUNT,
  /** The workspace was copied or restored. */
  RESTORED,
  /** The address is on the suppression list. */
  SUPPRESSED,
  /** The person has refused consent. */
  CONSENT_REFUSED,
  /** The person is no longer there. */
  PERSON_GONE,
  /** It was tried for the longest allowed time. */
  GAVE_UP,
  /** A person said that it has arrived. */
  SAID_SENT;

  /** The reason in words. */
  public Message message() {
    return Message.of("outbox.reason." + name().toLowerCase(Locale.ROOT));
  }
}
