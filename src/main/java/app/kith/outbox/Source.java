package app.kith.outbox;

/**
 * What made messages, by id only.
 *
 * @param kind for example {@link #CAMPAIGN}
 * @param id the id of what made them
 */
public record Source(String kind, long id) {
  /** The kind of messages that a campaign made. */
  public static final String CAMPAIGN = "CAMPAIGN";

  /** A campaign as a source. */
  public static Source campaign(long id) {
    return new Source(CAMPAIGN, id);
  }
}
