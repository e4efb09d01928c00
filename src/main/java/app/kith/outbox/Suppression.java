package app.kith.outbox;

import java.time.Instant;

/**
 * An address that is never written to.
 *
 * @param address in lower case
 * @param reason OPTED_OUT, BOUNCED or BY_HAND
 * @param addedAt since when
 */
public record Suppression(String address, String reason, Instant addedAt) {
  /** The person asked for it. */
  public static final String OPTED_OUT = "OPTED_OUT";

  /** The address does not exist. */
  public static final String BOUNCED = "BOUNCED";

  /** Somebody of the business decided it. */
  public static final String BY_HAND = "BY_HAND";
}
