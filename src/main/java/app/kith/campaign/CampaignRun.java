package app.kith.campaign;

import java.time.Instant;

/**
 * A campaign that has gone out, as it was at that moment.
 *
 * @param campaignId the campaign
 * @param name its name
 * @param subject its subject with merge fields
 * @param audience how many people it was for: queued and left out
 * @param queued how many messages were queued
 * @param holdOut the share held out, in percent
 * @param salt what the hold-out was drawn with
 * @param queuedAt when
 */
public record CampaignRun(
    long campaignId,
    String name,
    String subject,
    int audience,
    int queued,
    int holdOut,
    String salt,
    Instant queuedAt) {}
