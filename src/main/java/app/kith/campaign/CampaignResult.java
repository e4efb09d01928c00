package app.kith.campaign;

import app.kith.outbox.OutboxState;
import java.util.Map;

/**
 * What became of a campaign, counted from the ledger.
 *
 * @param run what went out
 * @param states messages by state
 * @param leftOut people without a message, by reason
 */
public record CampaignResult(
    CampaignRun run, Map<OutboxState, Integer> states, Map<LeftOut, Integer> leftOut) {

  /** Copies both. */
  public CampaignResult {
    states = Map.copyOf(states);
    leftOut = Map.copyOf(leftOut);
  }

  /** How many messages stand in a state. */
  public int count(OutboxState state) {
    return states.getOrDefault(state, 0);
  }

  /** True if everybody is accounted for: messages and those left out are the audience. */
  public boolean addsUp() {
    int all =
        states.values().stream().mapToInt(Integer::intValue).sum()
            + leftOut.values().stream().mapToInt(Integer::intValue).sum();
    return all == run.audience();
  }

  /** The share of messages that their servers took over, 0 to 1. */
  public double accepted() {
    return run.queued() == 0 ? 0 : count(OutboxState.ACCEPTED) / (double) run.queued();
  }
}
