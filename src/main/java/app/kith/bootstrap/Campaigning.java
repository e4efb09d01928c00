package app.kith.bootstrap;

import app.kith.campaign.AudienceService;
import app.kith.campaign.CampaignSender;
import app.kith.campaign.CampaignService;
import app.kith.campaign.Senders;
import app.kith.outbox.OptOutTokens;
import app.kith.outbox.OutboxService;
import app.kith.outbox.SuppressionList;

/** What writes to many people. */
record Campaigning(CampaignService campaigns, AudienceService audiences, CampaignSender sender) {

  static Campaigning of(Kith kith) {
    OutboxService outbox = kith.sending().outbox();
    Choices choices = kith.choices();
    AudienceService audiences =
        new AudienceService(
            kith.database(),
            kith.segments(),
            new SuppressionList(kith.database(), kith.clock()),
            OptOutTokens.of(kith.database()));
    CampaignSender sender =
        new CampaignSender(
            kith.database(),
            kith.clock(),
            audiences,
            outbox,
            new Senders(choices.business(), choices.mail()),
            () -> choices.preferences().locale());
    CampaignService campaigns =
        new CampaignService(kith.database(), kith.history(), kith.clock(), outbox);
    return new Campaigning(campaigns, audiences, sender);
  }
}
