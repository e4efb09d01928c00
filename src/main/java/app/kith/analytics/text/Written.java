package app.kith.analytics.text;

import java.time.Instant;

/**
 * A message that a customer wrote.
 *
 * @param id of the event on the timeline
 * @param text the title and the begin of the body
 */
public record Written(long id, long personId, Instant at, String text) {}
