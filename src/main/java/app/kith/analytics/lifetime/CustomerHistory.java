package app.kith.analytics.lifetime;

/**
 * What a customer bought, boiled down to what models of repeat purchases need. Purchases on one day
 * count as one.
 *
 * @param id the person, or any other identity
 * @param repeats purchases after the first, 0 or more
 * @param lastWeeks weeks from the first to the last purchase; 0 without repeats
 * @param observedWeeks weeks from the first purchase to the end of observation
 * @param meanValue mean value of the repeat purchases; 0 without repeats
 * @param firstValue value of the first purchase
 */
public record CustomerHistory(
    long id,
    int repeats,
    double lastWeeks,
    double observedWeeks,
    double meanValue,
    double firstValue) {}
