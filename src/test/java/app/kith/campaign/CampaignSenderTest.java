package app.kith.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.campaign.CheckLine.Verdict;
import app.kith.outbox.MailAddress;
import app.kith.outbox.OptOutTokens;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import app.kith.outbox.Suppression;
import app.kith.outbox.email.ConfiguredAccount;
import app.kith.outbox.email.EmailChannel;
import app.kith.outbox.email.ScriptedSmtp;
import app.kith.outbox.email.SmtpTimeouts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignSenderTest {
  @TempDir Path folder;
  private CampaignBench bench;

  @BeforeEach
  void open() {
    bench = new CampaignBench(folder).ready(2525);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Campaign draft(String subject, String body) {
    Campaign made = bench.campaigns.create("Spring").campaign();
    return bench
        .campaigns
        .save(
            new Campaign(made.id(), "Spring", null, subject, body, 0, null, null, made.createdAt()))
        .campaign();
  }

  private Campaign good() {
    return draft("Hello {{first_name|there}}", "# News\nDear {{first_name|friend}}, come by.");
  }

  private List<OutboxMessage> queued(Campaign campaign) {
    return bench.outbox.page(
        Source.campaign(campaign.id()), Set.of(OutboxState.values()), 0, 100_000);
  }

  @Test
  void sendsToARealServerAndTheLedgerAddsUp() {
    try (ScriptedSmtp server = ScriptedSmtp.willing()) {
      bench.ready(server.port());
      bench.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
      bench.person("Bob", null, "bob@example.com", "UNKNOWN");
      bench.person("Cy", null, null, "UNKNOWN");
      Campaign campaign = good();
      CampaignRun run = bench.sender.send(campaign.id());
      assertThat(run.audience()).isEqualTo(3);
      assertThat(run.queued()).isEqualTo(2);
      try (EmailChannel channel = channel()) {
        bench.pump(channel).drain();
      }
      assertThat(server.stored)
          .extracting(ScriptedSmtp.Stored::recipient)
          .containsExactlyInAnyOrder("ann@example.com", "bob@example.com");
      assertThat(server.stored)
          .filteredOn(stored -> stored.recipient().startsWith("ann"))
          .singleElement()
          .satisfies(stored -> assertThat(stored.text()).contains("Subject: Hello Ann\r\n"));
      CampaignResult result = bench.campaigns.result(campaign.id()).orElseThrow();
      assertThat(result.addsUp()).isTrue();
      assertThat(result.count(OutboxState.ACCEPTED)).isEqualTo(2);
      assertThat(result.accepted()).isEqualTo(1);
    }
  }

  private EmailChannel channel() {
    return new EmailChannel(
        new ConfiguredAccount(bench.mail),
        SmtpTimeouts.USUAL,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  @Test
  void everyMessageCarriesWhatBulkMailMust() throws Exception {
    bench.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    Campaign campaign = good();
    bench.sender.send(campaign.id());
    OutboxMessage message = queued(campaign).getFirst();
    MimeMessage mail = parsed(message);
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("shop@example.com");
    assertThat(mail.getReplyTo()[0]).hasToString("shop@example.com");
    assertThat(mail.getSentDate()).isEqualTo(bench.clock.instant());
    assertThat(mail.getMessageID()).isEqualTo(message.messageId());
    assertThat(mail.getHeader("List-Id", null)).isEqualTo("<campaigns.example.com>");
    assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    String optOut = mail.getHeader("List-Unsubscribe", null);
    assertThat(optOut).startsWith("<mailto:shop@example.com?subject=unsubscribe%20k");
    assertThat(OptOutTokens.of(bench.database.database()).find(optOut)).hasValue(message.id());
    javax.mail.internet.MimeMultipart parts = (javax.mail.internet.MimeMultipart) mail.getContent();
    for (int part = 0; part < 2; part++) {
      assertThat(parts.getBodyPart(part).getContent().toString())
          .contains("1 High Street", "The Shop Ltd", "mailto:shop@example.com?subject=unsubscribe");
    }
  }

  @Test
  void writesTheFooterInTheRecipientsLanguage() {
    Recipient li = new Recipient(1, "李雷", "li@example.com", "zh-CN", java.util.Map.of());
    assertThat(bench.sender.preview(good(), li).text()).contains("不再接收邮件");
  }

  @Test
  void refusesToSendWhatIsNotReadyAndQueuesNothing() {
    bench.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    Campaign campaign = draft("Hi {{first_name}}", "x");
    assertThatThrownBy(() -> bench.sender.send(campaign.id()))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e ->
                assertThat(e.userMessage().arguments().getFirst())
                    .isEqualTo(Message.of("campaign.problem.no_fallback", "first_name")));
    assertThat(queued(campaign)).isEmpty();
    bench.business.save(new app.kith.settings.Business("", ""));
    assertThatThrownBy(() -> bench.sender.send(good().id()))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void sendsACampaignOnlyOnceAlsoAfterUndoOfItsChanges() {
    bench.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    Campaign campaign = good();
    bench.sender.send(campaign.id());
    assertThatThrownBy(() -> bench.sender.send(campaign.id()))
        .isInstanceOf(UserFacingException.class);
    assertThatThrownBy(() -> bench.campaigns.save(campaign))
        .isInstanceOf(UserFacingException.class);
    bench.database.history().undo(bench.database.history().lastUndoable().orElseThrow().id());
    assertThatThrownBy(() -> bench.sender.send(campaign.id()))
        .isInstanceOf(UserFacingException.class);
    assertThat(queued(campaign)).hasSize(1);
  }

  @Test
  void spreadsMessagesOverTheHoursFromTheStart() {
    for (int i = 0; i < 5; i++) {
      bench.person("P" + i, null, "p" + i + "@example.com", "GRANTED");
    }
    Campaign made = good();
    Instant start = bench.clock.instant().plus(Duration.ofHours(3));
    Campaign campaign =
        bench
            .campaigns
            .save(
                new Campaign(
                    made.id(),
                    "Slow",
                    null,
                    made.subject(),
                    made.body(),
                    0,
                    2,
                    start,
                    made.createdAt()))
            .campaign();
    bench.sender.send(campaign.id());
    assertThat(queued(campaign))
        .extracting(OutboxMessage::nextAttemptAt)
        .containsExactly(
            start,
            start.plus(Duration.ofMinutes(30)),
            start.plus(Duration.ofMinutes(60)),
            start.plus(Duration.ofMinutes(90)),
            start.plus(Duration.ofMinutes(120)));
  }

  @Test
  void holdsOutAShareAndLeavesOutTheSuppressedWithTheirReasons() {
    for (int i = 0; i < 200; i++) {
      bench.person("P" + i, null, "p" + i + "@example.com", "GRANTED");
    }
    bench.suppressions.add(
        MailAddress.parse("p0@example.com").orElseThrow(), Suppression.OPTED_OUT);
    Campaign made = good();
    Campaign campaign =
        bench
            .campaigns
            .save(
                new Campaign(
                    made.id(),
                    "Half",
                    null,
                    made.subject(),
                    made.body(),
                    50,
                    null,
                    null,
                    made.createdAt()))
            .campaign();
    CampaignRun run = bench.sender.send(campaign.id());
    CampaignResult result = bench.campaigns.result(campaign.id()).orElseThrow();
    assertThat(result.addsUp()).isTrue();
    assertThat(result.leftOut()).containsEntry(LeftOut.SUPPRESSED, 1);
    assertThat(result.leftOut().get(LeftOut.HOLD_OUT)).isBetween(65, 135);
    assertThat(run.queued()).isEqualTo(199 - result.leftOut().get(LeftOut.HOLD_OUT));
  }

  @Test
  void namesAndSubjectsCanNeverBecomeHeaders() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    String[] poison = {
      "\r\n",
      "\n",
      "\r",
      "\0",
      "\u760a",
      "\u760d",
      "\u2028",
      "\ud800",
      "Bcc: x@evil.example",
      "\r\nBcc: x@evil.example\r\n",
      "\r\n\r\n.\r\n",
      "<",
      ">",
      "\"",
      ",",
      ";",
      "=?utf-8?q?=0D=0A?=",
      "a".repeat(998),
      "李",
      " "
    };
    bench.person("Ann", "Ann", "ann@example.com", "GRANTED");
    int rounds = Integer.getInteger("kith.fuzz", 300);
    CampaignMailer mailer =
        new CampaignMailer(
            MessageTemplate.of("Hi {{first_name|you}}", "Hi {{first_name|you}}", List.of()),
            new Sender(
                "Shop",
                MailAddress.parse("shop@example.com").orElseThrow(),
                bench.business.business()),
            OptOutTokens.of(bench.database.database()),
            java.util.Locale.ENGLISH);
    for (int i = 0; i < rounds; i++) {
      StringBuilder name = new StringBuilder();
      for (int piece = 0; piece < 4; piece++) {
        name.append(poison[random.nextInt(poison.length)]);
      }
      Recipient victim =
          new Recipient(
              1,
              name.toString(),
              "ann@example.com",
              "",
              java.util.Map.of("first_name", name.toString()));
      byte[] bytes =
          mailer.message(victim, i + 1, Instant.EPOCH, Instant.EPOCH).content().toArray();
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(mail.getHeader("Subject")).hasSize(1);
      assertThat(java.util.Collections.list(mail.getAllHeaders())).hasSize(11);
      for (String line : new String(bytes, StandardCharsets.US_ASCII).split("\r\n", -1)) {
        assertThat(line.length()).as(line).isLessThanOrEqualTo(998);
        assertThat(line).isNotEqualTo(".");
      }
    }
  }

  @Test
  void refusesAddressesThatCarryCommands() {
    for (String address :
        List.of(
            "a@b.co\r\nRCPT TO:<x@y.z>",
            "a\u760d\u760a@b.co",
            "a@b.co>",
            "<a@b.co",
            "a b@c.de",
            "\"a\r\n\"@b.co",
            "a@b\0.co",
            "ä@b.co",
            "a@-b.co",
            "a@b..co",
            "a@b",
            ".a@b.co")) {
      assertThat(MailAddress.parse(address)).as(address).isEmpty();
    }
    assertThat(MailAddress.parse("a@bücher.de").orElseThrow().text())
        .isEqualTo("a@xn--bcher-kva.de");
    assertThat(MailAddress.parse("o'neil+x@例子.测试").orElseThrow().text())
        .isEqualTo("o'neil+x@xn--fsqu00a.xn--0zwm56d");
  }

  @Test
  void checksSayWhatIsInOrderAndWhatIsNot() {
    List<CheckLine> lines = bench.sender.check(draft("", ""));
    assertThat(lines)
        .filteredOn(line -> line.verdict() == Verdict.MUST_FIX)
        .extracting(line -> line.text().key())
        .containsExactly(
            "campaign.check.subject_missing",
            "campaign.check.body_missing",
            "campaign.check.audience_empty");
    bench.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    assertThat(bench.sender.check(good()))
        .allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.OK));
  }

  private MimeMessage parsed(OutboxMessage message) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(bench.outbox.content(message.id()).toArray()));
  }
}
