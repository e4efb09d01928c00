package app.kith.analytics.recommend;

import java.util.Map;
import java.util.Set;

/**
 * What may be offered. What a customer owns already is never offered.
 *
 * @param unavailable items that are not in stock
 * @param offered for each customer what was offered of late
 * @param margins what is earned by an item; one that is not named here is let through
 * @param leastMargin items that earn less are left out
 */
public record OfferRules(
    Set<String> unavailable,
    Map<String, Set<String>> offered,
    Map<String, Double> margins,
    double leastMargin) {
  /** Everything may be offered. */
  public static final OfferRules NONE = new OfferRules(Set.of(), Map.of(), Map.of(), 0);

  /** Copies. */
  public OfferRules {
    unavailable = Set.copyOf(unavailable);
    offered = Map.copyOf(offered);
    margins = Map.copyOf(margins);
  }

  boolean allow(String customer, String item) {
    return !unavailable.contains(item)
        && !offered.getOrDefault(customer, Set.of()).contains(item)
        && margins.getOrDefault(item, leastMargin) >= leastMargin;
  }
}
