package app.kith.analytics;

import app.kith.base.Message;
import java.util.Locale;

/** The named groups of recency, frequency and monetary value. */
public enum RfmGroup {
  CHAMPIONS,
  LOYAL,
  POTENTIAL,
  NEW,
  PROMISING,
  NEEDS_ATTENTION,
  FADING,
  AT_RISK,
  CANNOT_LOSE,
  HIBERNATING,
  LOST,
  NO_ORDERS;

  /** Rows: recency score 1 to 5; columns: value score (frequency and money together) 1 to 5. */
  private static final RfmGroup[][] MAP = {
    {LOST, LOST, AT_RISK, CANNOT_LOSE, CANNOT_LOSE},
    {HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, CANNOT_LOSE},
    {FADING, FADING, NEEDS_ATTENTION, LOYAL, LOYAL},
    {PROMISING, POTENTIAL, POTENTIAL, LOYAL, CHAMPIONS},
    {NEW, POTENTIAL, POTENTIAL, CHAMPIONS, CHAMPIONS},
  };

  /**
   * The group of three scores.
   *
   * @param recency 1 (long ago) to 5 (just now)
   * @param frequency 1 (rarely) to 5 (often)
   * @param monetary 1 (little) to 5 (much)
   */
  public static RfmGroup of(int recency, int frequency, int monetary) {
    int worth = (frequency + monetary + 1) / 2;
    return MAP[recency - 1][worth - 1];
  }

  /** Its name. */
  public Message title() {
    return Message.of("analytics.rfm." + id());
  }

  /** What to do with these people. */
  public Message advice() {
    return Message.of("analytics.rfm." + id() + ".advice");
  }

  /** The name in exports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
