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
import java.util.Set;

/** Writes to a segment over a real server on this machine and checks every reply. */
final class TourCampaign {
  private static final String SUBJECT = "The first spring tea is here, {{first_name|dear friend}}";
  private static final String BODY =
      """
      # The first spring tea is here

      Dear {{first_name|friend of the shop}},

      the first picking has arrived: **spring jade**, 50 g, picked before Qingming. We have set a
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
    try (LoopbackMailServer server = LoopbackMailServer.start(TourCampaign::hasMovedOn)) {
      account(server);
      long[] id = new long[1];
      log.step(
          Message.of("tour.step.campaign"),
          () -> {
            CampaignRun run = queue(segment);
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

  private CampaignRun queue(long segment) {
    Campaign draft =
        new Campaign(0, "Spring tea", segment, SUBJECT, BODY, 10, null, null, Instant.EPOCH);
    long id = services.campaigns().create(draft).campaign().id();
    return services.campaignSender().send(id);
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
  private static boolean hasMovedOn(String address) {
    return Math.floorMod(address.hashCode(), 61) == 0;
  }
}
