package app.kith.outbox.email;

import java.time.Duration;

/**
 * How long each step may take; the whole step, however slowly the bytes trickle.
 *
 * @param connect until the line is open
 * @param reply until a command is answered
 * @param finalReply until the end of the message is answered (RFC 5321 4.5.3.2.6 asks for 10 min)
 */
public record SmtpTimeouts(Duration connect, Duration reply, Duration finalReply) {

  /** What suits real servers. */
  public static final SmtpTimeouts USUAL =
      new SmtpTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(10));
}
