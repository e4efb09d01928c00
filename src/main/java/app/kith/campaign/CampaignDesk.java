package app.kith.campaign;

import app.kith.outbox.OutboxService;
import java.time.Clock;

/**
 * The services that campaigns are made with.
 *
 * @param campaigns keeps drafts and results
 * @param audiences knows who is written to
 * @param sender shows, checks and sends
 * @param outbox where messages wait
 * @param clock the time of day
 */
public record CampaignDesk(
    CampaignService campaigns,
    AudienceService audiences,
    CampaignSender sender,
    OutboxService outbox,
    Clock clock) {}
