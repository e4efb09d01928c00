package app.kith.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who a campaign reaches and who it leaves out: together everybody it is for.
 *
 * @param recipients ids of the people who get a message, in a fixed order
 * @param leftOut the others, each with the reason
 */
public record Audience(List<Long> recipients, Map<Long, LeftOut> leftOut) {

  /** Copies both. */
  public Audience {
    recipients = List.copyOf(recipients);
    leftOut = Map.copyOf(leftOut);
  }

  /** Everybody the campaign is for. */
  public int total() {
    return recipients.size() + leftOut.size();
  }

  /** How many are left out, by reason; reasons without people are missing. */
  public Map<LeftOut, Integer> counts() {
    Map<LeftOut, Integer> counts = new EnumMap<>(LeftOut.class);
    leftOut.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
    return counts;
  }
}
