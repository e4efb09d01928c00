package app.kith.outbox.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.outbox.Channel.PointOfNoReturn;
import app.kith.outbox.Delivery;
import app.kith.outbox.MailAddress;
import app.kith.outbox.MailBytes;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxReason;
import app.kith.outbox.OutboxState;
import app.kith.outbox.email.ScriptedSmtp.Act;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailChannelTest {
  private static final SmtpTimeouts SHORT =
      new SmtpTimeouts(Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofMillis(600));
  private static final SmtpTimeouts PATIENT =
      new SmtpTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final MailBytes CONTENT =
      new MailBytes(
          "Subject: hello\r\n\r\nfirst\r\n.\r\n..dots\r\n".getBytes(StandardCharsets.US_ASCII));
  private static final SSLSocketFactory SYSTEM = (SSLSocketFactory) SSLSocketFactory.getDefault();

  @Test
  void handsOverTheVeryBytesAndKeepsTheServersWords() {
    try (ScriptedSmtp server = ScriptedSmtp.willing();
        EmailChannel channel = plain(server)) {
      Delivery delivery = channel.send(to("ann@example.com"), CONTENT, () -> true);
      assertThat(delivery).isEqualTo(new Delivery.Accepted("250 2.0.0 queued as 1"));
      assertThat(server.stored).hasSize(1);
      assertThat(server.stored.getFirst().text())
          .isEqualTo(new String(CONTENT.toArray(), StandardCharsets.US_ASCII));
      assertThat(server.commands)
          .containsSubsequence("MAIL FROM:<shop@example.com>", "RCPT TO:<ann@example.com>");
    }
  }

  @Test
  void asksBeforeTheDotAndSendsNoDotWhenCalledBack() {
    try (ScriptedSmtp server = ScriptedSmtp.willing();
        EmailChannel channel = plain(server)) {
      List<Integer> storedWhenAsked = new ArrayList<>();
      PointOfNoReturn no =
          () -> {
            storedWhenAsked.add(server.stored.size());
            return false;
          };
      assertThat(channel.send(to("ann@example.com"), CONTENT, no))
          .isEqualTo(new Delivery.Withdrawn());
      assertThat(channel.send(to("bob@example.com"), CONTENT, () -> true))
          .isInstanceOf(Delivery.Accepted.class);
      assertThat(storedWhenAsked).containsExactly(0);
      assertThat(server.stored)
          .extracting(ScriptedSmtp.Stored::recipient)
          .containsExactly("bob@example.com");
    }
  }

  @Test
  void breaksTheLineWithoutADotWhenTheQuestionItselfFails() {
    try (ScriptedSmtp server = ScriptedSmtp.willing();
        EmailChannel channel = plain(server)) {
      PointOfNoReturn failing =
          () -> {
            throw new IllegalStateException("disk full");
          };
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> channel.send(to("ann@example.com"), CONTENT, failing)))
          .hasMessage("disk full");
      assertThat(channel.send(to("bob@example.com"), CONTENT, () -> true))
          .isInstanceOf(Delivery.Accepted.class);
      assertThat(server.stored).hasSize(1);
    }
  }

  @Test
  void usesOneConnectionForFiftyMessages() {
    try (ScriptedSmtp server = ScriptedSmtp.willing();
        EmailChannel channel = plain(server)) {
      for (int i = 0; i < 101; i++) {
        assertThat(channel.send(to("p" + i + "@example.com"), CONTENT, () -> true))
            .isInstanceOf(Delivery.Accepted.class);
      }
      assertThat(server.connections).hasValue(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 421 busy, LINE",
    "GREETING, 554 no service, SENDER_REFUSED",
    "MAIL, 450 wait, LATER",
    "MAIL, 451 4.7.1 slow down, LATER",
    "MAIL, 421 closing, LINE",
    "MAIL, 530 5.7.0 log in first, LOGIN_REFUSED",
    "MAIL, 550 5.7.1 not you, SENDER_REFUSED",
    "MAIL, 553 sender unknown, SENDER_REFUSED",
    "RCPT, 450 4.2.0 greylisted, LATER",
    "RCPT, 451 4.3.0 try again, LATER",
    "RCPT, 452 4.2.2 full, LATER",
    "RCPT, 421 4.7.0 bye, LINE",
    "RCPT, 454 4.7.0 tls, LATER",
    "RCPT, 500 what, REFUSED",
    "RCPT, 501 5.1.3 bad, REFUSED",
    "RCPT, 504 no, REFUSED",
    "RCPT, 550 5.1.1 unknown, REFUSED",
    "RCPT, 551 5.1.6 moved, REFUSED",
    "RCPT, 552 5.2.2 full, REFUSED",
    "RCPT, 553 5.1.2 no, REFUSED",
    "RCPT, 554 5.7.1 no, REFUSED",
    "RCPT, 535 5.7.8 no, LOGIN_REFUSED",
    "DATA, 451 4.3.0 later, LATER",
    "DATA, 554 5.5.1 no valid, REFUSED",
    "DOT, 421 4.3.0 closing, LINE",
    "DOT, 450 4.2.0 later, LATER",
    "DOT, 451 4.7.0 later, LATER",
    "DOT, 452 4.3.1 disk, LATER",
    "DOT, 550 5.7.1 spam, REFUSED",
    "DOT, 552 5.3.4 too big, REFUSED",
    "DOT, 554 5.6.0 malformed, REFUSED",
    "RCPT, hello you, LINE",
    "DOT, hello you, UNKNOWN",
    "MAIL, 250, ACCEPTED"
  })
  void readsEveryReplyByTheTable(String step, String reply, String meaning) {
    try (ScriptedSmtp server = ScriptedSmtp.failingAt(step, new Act.Say(reply));
        EmailChannel channel = plain(server)) {
      Delivery delivery = channel.send(to("ann@example.com"), CONTENT, () -> true);
      assertThat(meaning(delivery)).isEqualTo(meaning);
      assertThat(server.stored.isEmpty()).isEqualTo(!meaning.equals("ACCEPTED"));
    }
  }

  @Test
  void keepsEveryLineOfAReply() {
    Act refusal = new Act.Say("550-5.1.1 no such person\r\n550-ask the office\r\n550 5.1.1 bye");
    try (ScriptedSmtp server = ScriptedSmtp.failingAt("RCPT", refusal);
        EmailChannel channel = plain(server)) {
      assertThat(channel.send(to("ann@example.com"), CONTENT, () -> true))
          .isInstanceOfSatisfying(
              Delivery.Refused.class, refused -> assertThat(refused.reply()).contains("office"));
    }
  }

  @Test
  void goesOnAfterARefusalOverTheSameConnection() {
    try (ScriptedSmtp server =
            new ScriptedSmtp(
                (step, n, _) ->
                    step.equals("RCPT") && n == 1
                        ? Optional.of(new Act.Say("550 5.1.1 no"))
                        : Optional.empty());
        EmailChannel channel = plain(server)) {
      assertThat(channel.send(to("ann@example.com"), CONTENT, () -> true))
          .isInstanceOf(Delivery.Refused.class);
      assertThat(channel.send(to("bob@example.com"), CONTENT, () -> true))
          .isInstanceOf(Delivery.Accepted.class);
      assertThat(server.connections).hasValue(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysUnknownWhenTheLineBreaksAfterTheDot(boolean stores) {
    Act act = stores ? new Act.StoreAndHangUp() : new Act.HangUp();
    try (ScriptedSmtp server = ScriptedSmtp.failingAt("DOT", act);
        EmailChannel channel = plain(server)) {
      assertThat(channel.send(to("ann@example.com"), CONTENT, () -> true))
          .isInstanceOf(Delivery.Unknown.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void triesLaterWhenTheLineBreaksBeforeTheDot(String step) {
    try (ScriptedSmtp server = ScriptedSmtp.failingAt(step, new Act.HangUp());
        EmailChannel channel = plain(server)) {
      assertThat(meaning(channel.send(to("ann@example.com"), CONTENT, () -> true)))
          .isEqualTo("LINE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "DOT"})
  void givesUpInTimeWhereverAServerSticks(String step) {
    for (Act act : List.of(new Act.KeepSilent(), new Act.Trickle())) {
      try (ScriptedSmtp server = ScriptedSmtp.failingAt(step, act);
          EmailChannel channel = impatient(server)) {
        long start = System.nanoTime();
        String meaning = meaning(channel.send(to("ann@example.com"), CONTENT, () -> true));
        assertThat(meaning).isEqualTo(step.equals("DOT") ? "UNKNOWN" : "LINE");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      }
    }
  }

  @Test
  void triesAWrongPasswordOnlyOnce() {
    try (ScriptedSmtp server =
            ScriptedSmtp.failingAt("AUTH", new Act.Say("535 5.7.8 wrong password"));
        EmailChannel channel = channel(server, SmtpSecurity.NONE, "me", SYSTEM)) {
      assertThat(channel.send(to("ann@example.com"), CONTENT, () -> true))
          .isEqualTo(
              new Delivery.AccountTrouble(OutboxReason.LOGIN_REFUSED, "535 5.7.8 wrong password"));
      assertThat(server.commands.stream().filter(line -> line.startsWith("AUTH"))).hasSize(1);
    }
  }

  @Test
  void saysNothingPrivateWhenTlsIsStripped() {
    try (ScriptedSmtp server = ScriptedSmtp.willing();
        EmailChannel channel = channel(server, SmtpSecurity.STARTTLS, "me", SYSTEM)) {
      assertThat(meaning(channel.send(to("ann@example.com"), CONTENT, () -> true)))
          .isEqualTo("TLS_MISSING");
      assertThat(server.commands).noneMatch(line -> line.startsWith("AUTH"));
      assertThat(server.commands).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void refusesAnUnprotectedLineToAnotherMachine() {
    SmtpAccount account =
        new SmtpAccount(
            "192.0.2.1", 25, SmtpSecurity.NONE, "", "", MailAddress.parse("a@b.co").orElseThrow());
    try (EmailChannel channel = new EmailChannel(() -> Optional.of(account), SHORT, SYSTEM)) {
      assertThat(meaning(channel.send(to("ann@example.com"), CONTENT, () -> true)))
          .isEqualTo("TLS_MISSING");
    }
  }

  @Test
  void sendsOverStartTlsToACertificateItTrusts(@TempDir Path folder) {
    Certificates good = Certificates.forName(folder, "localhost");
    Certificates other = Certificates.forName(folder, "mail.example.com");
    assertThat(overStartTls(good, good.trusting())).isEqualTo("ACCEPTED");
    assertThat(overStartTls(good, SYSTEM)).isEqualTo("TLS_UNTRUSTED");
    assertThat(overStartTls(other, other.trusting())).isEqualTo("TLS_UNTRUSTED");
  }

  private static String overStartTls(Certificates certificates, SSLSocketFactory trust) {
    try (ScriptedSmtp server =
            new ScriptedSmtp((_, _, _) -> Optional.empty(), Optional.of(certificates.server()));
        EmailChannel channel = channel(server, SmtpSecurity.STARTTLS, "me", trust)) {
      String meaning = meaning(channel.send(to("ann@example.com"), CONTENT, () -> true));
      boolean saidCredentials = server.commands.stream().anyMatch(line -> line.startsWith("AUTH"));
      assertThat(saidCredentials).isEqualTo(meaning.equals("ACCEPTED"));
      return meaning;
    }
  }

  @Test
  void testsAnAccountWithoutSendingAnything() {
    try (ScriptedSmtp server = ScriptedSmtp.willing();
        EmailChannel channel = plain(server)) {
      SmtpAccount account = account(server, SmtpSecurity.NONE, "me");
      assertThat(channel.test(account).works()).isTrue();
      assertThat(server.commands).noneMatch(line -> line.startsWith("MAIL"));
    }
    try (ScriptedSmtp server = ScriptedSmtp.failingAt("AUTH", new Act.Say("535 no"));
        EmailChannel channel = plain(server)) {
      assertThat(channel.test(account(server, SmtpSecurity.NONE, "me")))
          .isEqualTo(new ConnectionReport(Optional.of(OutboxReason.LOGIN_REFUSED), "535 no"));
    }
  }

  private static String meaning(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Accepted _ -> "ACCEPTED";
      case Delivery.TryLater(String _, boolean line) -> line ? "LINE" : "LATER";
      case Delivery.Refused _ -> "REFUSED";
      case Delivery.AccountTrouble(OutboxReason reason, String _) -> reason.name();
      case Delivery.Unknown _ -> "UNKNOWN";
      case Delivery.Withdrawn _ -> "WITHDRAWN";
    };
  }

  private static EmailChannel plain(ScriptedSmtp server) {
    return channel(server, SmtpSecurity.NONE, "", SYSTEM);
  }

  private static EmailChannel channel(
      ScriptedSmtp server, SmtpSecurity security, String user, SSLSocketFactory trust) {
    SmtpAccount account = account(server, security, user);
    return new EmailChannel(() -> Optional.of(account), PATIENT, trust);
  }

  private static EmailChannel impatient(ScriptedSmtp server) {
    SmtpAccount account = account(server, SmtpSecurity.NONE, "me");
    return new EmailChannel(() -> Optional.of(account), SHORT, SYSTEM);
  }

  private static SmtpAccount account(ScriptedSmtp server, SmtpSecurity security, String user) {
    return new SmtpAccount(
        "localhost",
        server.port(),
        security,
        user,
        user.isEmpty() ? "" : "secret",
        MailAddress.parse("shop@example.com").orElseThrow());
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
