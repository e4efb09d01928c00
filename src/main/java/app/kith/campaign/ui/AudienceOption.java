package app.kith.campaign.ui;

import app.kith.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to write to, as it stands in the list.
 *
 * @param segmentId the segment, or null for everybody
 * @param label its name, with how many people it holds
 */
public record AudienceOption(@Nullable Long segmentId, Message label) {}
