package app.kith.product;

/**
 * What may be offered. What a person owns never is.
 *
 * @param inStockOnly leaves out what is known to be sold out
 * @param leastMargin leaves out what is known to earn less, as a share of its price; 0 for all
 * @param restDays leaves out what a person was offered within so many days; 0 for none
 */
public record OfferSettings(boolean inStockOnly, double leastMargin, int restDays) {
  /** In stock, whatever it earns, and not offered within a month. */
  public static final OfferSettings USUAL = new OfferSettings(true, 0, 30);
}
