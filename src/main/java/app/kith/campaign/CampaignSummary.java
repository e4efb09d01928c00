package app.kith.campaign;

import java.util.Optional;

/**
 * A campaign in the list.
 *
 * @param campaign the draft
 * @param run what went out, if it has gone out
 */
public record CampaignSummary(Campaign campaign, Optional<CampaignRun> run) {

  /** True once it has gone out: it can only be looked at then. */
  public boolean hasGoneOut() {
    return run.isPresent();
  }
}
