package app.kith.outbox.email;

import app.kith.outbox.Delivery;
import app.kith.outbox.OutboxReason;
import java.io.EOFException;
import java.security.cert.CertificateExpiredException;
import javax.mail.MessagingException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells what a failed conversation means for the message. */
final class SmtpFailure {
  private SmtpFailure() {}

  /** The line could not be opened: nothing was sent. */
  static Delivery whileConnecting(Exception failure, @Nullable HookedTransport transport) {
    if (failure instanceof SmtpLine.UnprotectedLineException
        || String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")) {
      return new Delivery.AccountTrouble(OutboxReason.TLS_MISSING, words(failure));
    }
    SmtpReply refusal = transport == null ? null : transport.refusal();
    if (causedBy(failure, SSLException.class) && !causedBy(failure, EOFException.class)) {
      OutboxReason reason =
          causedBy(failure, CertificateExpiredException.class)
              ? OutboxReason.TLS_EXPIRED
              : OutboxReason.TLS_UNTRUSTED;
      return new Delivery.AccountTrouble(reason, words(failure));
    }
    if (refusal == null && String.valueOf(failure.getMessage()).contains("mechanisms")) {
      return new Delivery.AccountTrouble(OutboxReason.LOGIN_REFUSED, words(failure));
    }
    if (refusal != null && transport != null) {
      return refusal.meaning(transport.stage());
    }
    return new Delivery.TryLater(words(failure), true);
  }

  /** The conversation broke off: what it means depends on how far it came. */
  static Delivery whileSending(MessagingException failure, HookedTransport transport) {
    if (transport.withdrawn()) {
      return new Delivery.Withdrawn();
    }
    SmtpReply answer =
        transport.stage() == SmtpStage.DOT ? transport.answerToDot() : transport.refusal();
    if (answer != null) {
      return answer.meaning(transport.stage());
    }
    return new SmtpReply(-1, words(failure)).meaning(transport.stage());
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String words(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    return message == null ? deepest.getClass().getSimpleName() : message;
  }
}
