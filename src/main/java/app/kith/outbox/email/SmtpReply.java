package app.kith.outbox.email;

import app.kith.outbox.Delivery;
import app.kith.outbox.OutboxReason;

/**
 * A server's answer and what it means for the message (RFC 5321 4.2, RFC 3463).
 *
 * @param code the three digits, or -1 if the line ended or the answer made no sense
 * @param text the server's words
 */
record SmtpReply(int code, String text) {

  /** Cut to what the ledger keeps. */
  SmtpReply {
    String shown = text.strip();
    text = shown.length() > 2000 ? shown.substring(0, 2000) : shown;
  }

  /**
   * The table of decisions: a refusal of this recipient or of this message is final, a refusal of
   * the account stops everything, anything passing is tried again, and silence after the dot is
   * unknown.
   */
  Delivery meaning(SmtpStage stage) {
    if (code == 250 && stage == SmtpStage.DOT) {
      return new Delivery.Accepted(text);
    }
    if (code >= 400 && code < 500) {
      return new Delivery.TryLater(text, code == 421 || stage.compareTo(SmtpStage.MAIL) < 0);
    }
    if (code >= 500 && code < 600) {
      return refusal(stage);
    }
    return stage == SmtpStage.DOT ? new Delivery.Unknown(text) : new Delivery.TryLater(text, true);
  }

  private Delivery refusal(SmtpStage stage) {
    boolean login =
        stage == SmtpStage.LOGIN
            || code == 525
            || code == 530
            || code == 534
            || code == 535
            || code == 538;
    if (login) {
      return new Delivery.AccountTrouble(OutboxReason.LOGIN_REFUSED, text);
    }
    return switch (stage) {
      case CONNECT, LOGIN, MAIL -> new Delivery.AccountTrouble(OutboxReason.SENDER_REFUSED, text);
      case RCPT, DATA, DOT -> new Delivery.Refused(text);
    };
  }
}
