package app.kith.outbox.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.outbox.Delivery;
import app.kith.outbox.MailAddress;
import app.kith.outbox.MailBytes;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxReason;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import app.kith.settings.MailAccount;
import app.kith.settings.MailSecurity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate has run out gets no mail, no password, and no name of anybody. */
class ExpiredCertificateTest {
  @TempDir Path folder;

  @Test
  void nothingIsSentAndTheOutboxIsToldWhy() {
    Certificates old = Certificates.expired(folder, "localhost");
    try (ScriptedSmtp server = over(old);
        EmailChannel channel =
            new EmailChannel(
                () -> Optional.of(account(server)), SmtpTimeouts.USUAL, old.trusting())) {
      Delivery delivery =
          channel.send(
              message(),
              new MailBytes("Subject: hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
              () -> true);

      assertThat(delivery)
          .isInstanceOfSatisfying(
              Delivery.AccountTrouble.class,
              trouble -> assertThat(trouble.reason()).isEqualTo(OutboxReason.TLS_EXPIRED));
      assertThat(server.stored).isEmpty();
      assertThat(server.commands)
          .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }
  }

  @Test
  void theCheckOfTheSettingsSaysItInASentence() {
    Certificates old = Certificates.expired(folder, "localhost");
    try (ScriptedSmtp server = over(old)) {
      MailAccount account =
          new MailAccount(
              "localhost", server.port(), MailSecurity.STARTTLS, "me", "a@b.co", "Shop", 300);

      assertThatThrownBy(
              () -> new SmtpCheck(SmtpTimeouts.USUAL, old.trusting()).check(account, "secret"))
          .isInstanceOfSatisfying(
              UserFacingException.class,
              e ->
                  assertThat(new Messages(Locale.ENGLISH).text(e.userMessage()))
                      .startsWith("The mail server's certificate has run out"));
    }
  }

  private static ScriptedSmtp over(Certificates certificates) {
    return new ScriptedSmtp((_, _, _) -> Optional.empty(), Optional.of(certificates.server()));
  }

  private static SmtpAccount account(ScriptedSmtp server) {
    return new SmtpAccount(
        "localhost",
        server.port(),
        SmtpSecurity.STARTTLS,
        "me",
        "secret",
        MailAddress.parse("shop@example.com").orElseThrow());
  }

  private static OutboxMessage message() {
    Source source = Source.campaign(1);
    return new OutboxMessage(
        1,
        source.kind(),
        source.id(),
        1,
        "ann@example.com",
        "<1@x>",
        "hello",
        OutboxState.CLAIMED,
        null,
        null,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
