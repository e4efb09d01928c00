package app.kith.outbox.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.outbox.Delivery;
import app.kith.outbox.MailAddress;
import app.kith.outbox.MailBytes;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxState;
import app.kith.settings.MailAccount;
import app.kith.settings.MailSecurity;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.mail.internet.MimeMessage;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The channel against a mail server that other people wrote, over TLS from the first byte. */
class GreenMailTest {
  @TempDir static Path folder;
  private final ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
  private static Certificates certificates;
  private GreenMail server;

  @BeforeAll
  static void certify() {
    certificates = Certificates.forName(folder, "localhost");
  }

  @BeforeEach
  void start() {
    System.setProperty("greenmail.tls.keystore.file", certificates.file().toString());
    System.setProperty("greenmail.tls.keystore.password", "changeit");
    server = new GreenMail(setup);
    server.setUser("shop@example.com", "shop", "secret");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
    System.clearProperty("greenmail.tls.keystore.file");
    System.clearProperty("greenmail.tls.keystore.password");
  }

  @Test
  void logsInOverTlsAndTheMessageArrivesWhole() throws Exception {
    MailDraft draft =
        new MailDraft(
            new MailDraft.Mailbox("小店 Shop", MailAddress.parse("shop@example.com").orElseThrow()),
            MailAddress.parse("shop@example.com").orElseThrow(),
            new MailDraft.Mailbox("Zoë, \"Z\"", MailAddress.parse("zoe@bücher.de").orElseThrow()),
            "春节快乐 — a subject that is long enough to be folded over more than one line of header",
            "Dear Zoë\n.\n你好",
            "<!doctype html><p>Dear Zoë<p>你好",
            "<77@kith.example.com>",
            Instant.parse("2026-11-22T09:00:00Z"),
            Map.of("List-Unsubscribe", "<mailto:shop@example.com?subject=unsubscribe>"));
    MailBytes bytes = new MailComposer().compose(draft);
    try (EmailChannel channel = channel("secret")) {
      assertThat(channel.send(to("zoe@bücher.de"), bytes, () -> true))
          .isInstanceOf(Delivery.Accepted.class);
    }
    assertThat(server.waitForIncomingEmail(5000, 1)).isTrue();
    MimeMessage arrived = server.getReceivedMessages()[0];
    assertThat(arrived.getSubject()).isEqualTo(draft.subject());
    assertThat(arrived.getMessageID()).isEqualTo("<77@kith.example.com>");
    assertThat(arrived.getHeader("List-Unsubscribe", null)).contains("mailto:shop@example.com");
    assertThat(((javax.mail.internet.InternetAddress) arrived.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Zoë, \"Z\"");
    javax.mail.internet.MimeMultipart parts =
        (javax.mail.internet.MimeMultipart) arrived.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(draft.text());
    assertThat(parts.getBodyPart(1).getContent().toString().strip()).isEqualTo(draft.html());
  }

  @Test
  void theCheckOfTheSettingsSaysWhatWorksAndWhatDoesNot() {
    SmtpCheck check = new SmtpCheck(SmtpTimeouts.USUAL, certificates.trusting());
    MailAccount account =
        new MailAccount(
            "localhost", port(), MailSecurity.TLS, "shop", "shop@example.com", "Shop", 300);
    assertThat(check.check(account, "secret").key()).isEqualTo("outbox.check.works");
    assertThatThrownBy(() -> check.check(account, "wrong"))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> assertThat(e.userMessage().arguments().getFirst().toString()).contains("login"));
    assertThatThrownBy(
            () ->
                new SmtpCheck(SmtpTimeouts.USUAL, (SSLSocketFactory) SSLSocketFactory.getDefault())
                    .check(account, "secret"))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> assertThat(e.userMessage().arguments().getFirst().toString()).contains("tls"));
  }

  private EmailChannel channel(String password) {
    SmtpAccount account =
        new SmtpAccount(
            "localhost",
            port(),
            SmtpSecurity.TLS,
            "shop",
            password,
            MailAddress.parse("shop@example.com").orElseThrow());
    return new EmailChannel(
        () -> Optional.of(account), SmtpTimeouts.USUAL, certificates.trusting());
  }

  private int port() {
    return server.getSmtps().getPort();
  }

  private static OutboxMessage to(String address) {
    return new OutboxMessage(
        1,
        "CAMPAIGN",
        1,
        1,
        address,
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
