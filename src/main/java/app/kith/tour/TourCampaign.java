package app.kith.tour;

import static app.kith.tour.MainJob.require;

import app.kith.base.Message;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignRun;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import app.kith.outbox.SourceLedger;
import app.kith.settings.Business;
import app.kith.settings.MailAccount;
import app.kith.settings.MailSecurity;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Writes to a segment over a real server on this machine and checks every reply. */
final class TourCampaign {
  private static final String SUBJECT = "The first spring tea is here, {{first_name|dear friend}}";
  private static final String BODY =
      """
      # The first spring tea is here

      Dear {{first_name|friend of the shop}},

      the first picking has arrived: **spring jade**, 50 g, picked before Qingming. We have set a \
      few tins aside for people we have missed for a while.

      - Spring jade green, 50 g
      - Cloud mist green, 50 g
      - Dragon well, first flush, 50 g

      [Choose your tin](https://willow-and-leaf.example/spring)

      Come by for a cup, the kettle is on.
      """;

  private final WorkspaceServices services;
  private final StepLog log;

  TourCampaign(WorkspaceServices services, StepLog log) {
    this.services = services;
    this.log = log;
  }

  /**
   * Sends.
   *
   * @param segment who to
   * @param people how many are in the segment
   * @return the campaign's id
   */
  long send(long segment, int people) {
    try (LoopbackMailServer server = LoopbackMailServer.start(TourCampaign::settled)) {
      account(server);
      long[] id = new long[1];
      log.step(
          Message.of("tour.step.campaign"),
          () -> {
            CampaignRun run = queue("Spring tea", segment);
            require(run.audience() == people, "the audience is the segment: " + run.audience());
            id[0] = run.campaignId();
            return Message.of("tour.done.campaign", run.queued(), run.audience() - run.queued());
          });
      log.step(
          Message.of("tour.step.send"),
          () -> {
            services.pump().recover();
            services.pump().drain();
            return checked(id[0], server.received());
          });
      return id[0];
    }
  }

  private void account(LoopbackMailServer server) {
    services
        .business()
        .save(new Business("Willow & Leaf", "12 Lantern Yard\nBristol BS1 4QA\nUnited Kingdom"));
    services
        .mail()
        .save(
            new MailAccount(
                server.host(),
                server.port(),
                MailSecurity.NONE,
                "",
                "hello@willow-and-leaf.example",
                "Willow & Leaf",
                100_000),
            "");
  }

  private CampaignRun queue(String name, long segment) {
    return services
        .campaignSender()
        .send(services.campaigns().create(text(name, segment)).campaign().id());
  }

  private static Campaign text(String name, long segment) {
    return new Campaign(0, name, segment, SUBJECT, BODY, 10, null, null, Instant.EPOCH);
  }

  private Message checked(long campaign, List<ReceivedMail> received) {
    SourceLedger ledger = services.outbox().ledger(Source.campaign(campaign)).orElseThrow();
    int accepted = ledger.count(OutboxState.ACCEPTED);
    int failed = ledger.count(OutboxState.FAILED);
    require(accepted == received.size(), "what was accepted is what the server took over");
    require(accepted + failed == ledger.total(), "every message has its end");
    Set<String> ids = new HashSet<>();
    Set<String> recipients = new HashSet<>();
    for (ReceivedMail mail : received) {
      require(ids.add(mail.header("Message-ID").orElseThrow()), "no mail went out twice");
      require(recipients.add(mail.recipients().getFirst()), "nobody was written to twice");
      require(mail.header("List-Unsubscribe").isPresent(), "everybody can opt out");
    }
    return Message.of("tour.done.send", accepted, failed);
  }

  /** Some mailboxes are gone, as in real life: one in about sixty. */
  private static Mailbox settled(String address) {
    return Math.floorMod(address.hashCode(), 61) == 0 ? Mailbox.GONE : Mailbox.OPEN;
  }

  /**
   * Begins a second campaign on a worse day: some mailboxes are full or gone, a line breaks at the
   * one moment that leaves it open whether the mail arrived, and the program stops half-way.
   *
   * @param segment who to
   * @return the campaign's id
   */
  long begin(long segment) {
    long[] id = new long[1];
    try (LoopbackMailServer server = LoopbackMailServer.start(troubled())) {
      account(server);
      log.step(
          Message.of("tour.step.begin"),
          () -> {
            CampaignRun run = queue("Autumn oolong", segment);
            id[0] = run.campaignId();
            for (int turn = 0; turn < run.queued() * 2 / 3; turn++) {
              services.pump().turn();
            }
            SourceLedger ledger = services.outbox().ledger(Source.campaign(id[0])).orElseThrow();
            int uncertain = ledger.count(OutboxState.UNCERTAIN);
            require(ledger.total() == run.queued(), "every message stands in one state");
            require(ledger.waiting() > 0 && uncertain > 0, "something waits, something is open");
            return Message.of(
                "tour.done.begin",
                ledger.count(OutboxState.ACCEPTED),
                ledger.waiting(),
                uncertain,
                ledger.total());
          });
    }
    return id[0];
  }

  /** Mailboxes of a worse day, in the order in which they are first asked for. */
  private static Function<String, Mailbox> troubled() {
    Map<String, Mailbox> known = new ConcurrentHashMap<>();
    return address -> known.computeIfAbsent(address, _ -> trouble(known.size()));
  }

  private static Mailbox trouble(int number) {
    return switch (number % 34) {
      case 3, 9, 20 -> Mailbox.FULL;
      case 5 -> Mailbox.SILENT;
      case 11 -> Mailbox.GONE;
      default -> Mailbox.OPEN;
    };
  }

  /**
   * Writes a draft that nobody has sent.
   *
   * @return its id
   */
  long draft(long segment) {
    return services.campaigns().create(text("Spring tea, once more", segment)).campaign().id();
  }
}
