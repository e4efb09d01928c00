package app.kith.campaign;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.outbox.MailAddress;
import app.kith.outbox.NewMessage;
import app.kith.outbox.OutboxService;
import app.kith.outbox.Source;
import app.kith.outbox.email.MailDraft;
import app.kith.settings.Business;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows, checks and sends campaigns: from a draft to frozen messages in one transaction. */
public final class CampaignSender {
  private static final MailAddress EXAMPLE = new MailAddress("you", "example.com");

  private final Database database;
  private final Clock clock;
  private final AudienceService audiences;
  private final OutboxService outbox;
  private final Senders senders;
  private final Supplier<Locale> usual;
  private final AudienceRepository people = new AudienceRepository();
  private final CampaignRepository campaigns = new CampaignRepository();
  private final RunRepository runs = new RunRepository();

  /**
   * A sender into an outbox.
   *
   * @param usual the language for people whose own is not known
   */
  public CampaignSender(
      Database database,
      Clock clock,
      AudienceService audiences,
      OutboxService outbox,
      Senders senders,
      Supplier<Locale> usual) {
    this.database = database;
    this.clock = clock;
    this.audiences = audiences;
    this.outbox = outbox;
    this.senders = senders;
    this.usual = usual;
  }

  /** The message as one person would get it; works before anything is set up. */
  public Preview preview(Campaign campaign, Recipient recipient) {
    MailAddress to = MailAddress.parse(recipient.email()).orElse(EXAMPLE);
    MailDraft draft =
        mailer(template(campaign), senderOrExample())
            .draft(recipient, to, campaign.id(), clock.instant());
    return new Preview(
        line(draft.from()), line(draft.to()), draft.subject(), draft.html(), draft.text());
  }

  /** Everything that is looked at before a campaign may go out. */
  public List<CheckLine> check(Campaign campaign) {
    Audience audience = audiences.audience(campaign);
    MessageTemplate template = template(campaign);
    List<CheckLine> lines = new ArrayList<>();
    Business business = senders.business();
    lines.add(
        CheckLine.of(
            senders.current().isPresent(),
            "campaign.check.account_ok",
            Message.of("campaign.check.account_missing")));
    lines.add(
        CheckLine.of(
            business.isComplete(),
            "campaign.check.business_ok",
            Message.of("campaign.check.business_missing")));
    lines.addAll(CampaignChecks.message(campaign, template));
    lines.addAll(CampaignChecks.audience(campaign, audience, senders.perHour()));
    if (database.read(open -> runs.find(open, campaign.id())).isPresent()) {
      lines.add(
          new CheckLine(
              CheckLine.Verdict.MUST_FIX, Message.of("campaign.gone_out", campaign.name())));
    }
    return lines;
  }

  /**
   * Sends a saved campaign: everybody in its audience gets a frozen message in the outbox or a
   * reason for having none, all in one transaction.
   *
   * @throws UserFacingException if a check fails, naming it; nothing is queued then
   */
  public CampaignRun send(long campaignId) {
    Campaign campaign = database.read(open -> campaigns.find(open, campaignId)).orElseThrow();
    check(campaign).stream()
        .filter(line -> line.verdict() == CheckLine.Verdict.MUST_FIX)
        .findFirst()
        .ifPresent(
            line -> {
              throw new UserFacingException(Message.of("campaign.not_ready", line.text()));
            });
    List<Long> members = audiences.members(campaign.segmentId());
    CampaignRun run = database.durable(open -> queue(open, campaign, members));
    outbox.announce();
    return run;
  }

  private CampaignRun queue(Transaction open, Campaign campaign, @Nullable List<Long> members) {
    if (runs.find(open, campaign.id()).isPresent()) {
      throw new UserFacingException(Message.of("campaign.gone_out", campaign.name()));
    }
    Instant now = clock.instant();
    Audience audience = audiences.plan(open, campaign, members);
    CampaignRun run =
        new CampaignRun(
            campaign.id(),
            campaign.name(),
            campaign.subject(),
            audience.total(),
            audience.recipients().size(),
            campaign.holdOut(),
            audiences.salt(campaign),
            now);
    runs.insert(open, run, audience.leftOut());
    MessageTemplate template = template(campaign);
    CampaignMailer mailer = mailer(template, senders.current().orElseThrow());
    int number = 0;
    for (List<Long> chunk : AudienceRepository.chunks(audience.recipients())) {
      List<NewMessage> messages = new ArrayList<>(chunk.size());
      for (Recipient recipient : people.recipients(open, chunk, template.customFields())) {
        messages.add(mailer.message(recipient, open.nextId(), now, dueAt(campaign, now, number++)));
      }
      outbox.enqueue(open, Source.campaign(campaign.id()), messages);
    }
    return run;
  }

  private static Instant dueAt(Campaign campaign, Instant now, int number) {
    Instant wished = campaign.startAt();
    Instant start = wished == null || wished.isBefore(now) ? now : wished;
    Integer perHour = campaign.perHour();
    return perHour == null
        ? start
        : start.plus(Duration.ofHours(1).multipliedBy(number).dividedBy(perHour));
  }

  private MessageTemplate template(Campaign campaign) {
    return MessageTemplate.of(campaign.subject(), campaign.body(), audiences.customFields());
  }

  private CampaignMailer mailer(MessageTemplate template, Sender sender) {
    return new CampaignMailer(template, sender, audiences.tokens(), usual.get());
  }

  private Sender senderOrExample() {
    Business business = senders.business();
    return senders.current().orElseGet(() -> new Sender(business.name(), EXAMPLE, business));
  }

  private static String line(MailDraft.Mailbox mailbox) {
    String address = mailbox.address().text();
    return mailbox.name().isEmpty() ? address : mailbox.name() + " <" + address + ">";
  }
}
