package app.kith.analytics;

/**
 * What a feature tells of a person. Most kinds are one feature; a season, a channel, a category of
 * products and a field of the business's own, or a word in one, are as many as there are, and carry
 * a name.
 */
public enum FeatureKind {
  RECENCY("recency", FeatureUnit.DAYS),
  FREQUENCY("frequency", FeatureUnit.COUNT),
  MONETARY("monetary", FeatureUnit.MONEY),
  TENURE("tenure", FeatureUnit.DAYS),
  AVERAGE_ORDER("average_order", FeatureUnit.MONEY),
  LAST_AMOUNT("last_amount", FeatureUnit.MONEY),
  ORDER_INTERVAL("order_interval", FeatureUnit.DAYS),
  /** Days since the last order over the usual days between orders: above 1 is late. */
  LATENESS("lateness", FeatureUnit.NUMBER),
  RETURNS("returns", FeatureUnit.COUNT),
  LINE_ITEMS("line_items", FeatureUnit.COUNT),
  CONTACTS("contacts", FeatureUnit.COUNT),
  CONTACTS_IN("contacts_in", FeatureUnit.COUNT),
  CONTACTS_OUT("contacts_out", FeatureUnit.COUNT),
  TICKETS("tickets", FeatureUnit.COUNT),
  RATINGS("ratings", FeatureUnit.COUNT),
  /** The mean of the figures that ratings begin with. */
  RATING("rating", FeatureUnit.NUMBER),
  LAST_HEARD("last_heard", FeatureUnit.DAYS),
  AGE("age", FeatureUnit.YEARS),
  /** The share of orders in a quarter of the year. */
  SEASON("season", FeatureUnit.SHARE),
  /** The share of orders through a channel. */
  CHANNEL("channel", FeatureUnit.SHARE),
  /** The share of order lines with products of a category. */
  CATEGORY("category", FeatureUnit.SHARE),
  CUSTOM("", FeatureUnit.NUMBER),
  /** Whether a field of the business's own holds one of its usual words. */
  CHOICE("choice", FeatureUnit.YES_NO);

  private final String id;
  private final FeatureUnit unit;

  FeatureKind(String id, FeatureUnit unit) {
    this.id = id;
    this.unit = unit;
  }

  /** The name on the command line and in stored definitions; empty for custom fields. */
  public String id() {
    return id;
  }

  /** True for the business's own fields, of which nobody knows what they held in the past. */
  public boolean isOwnField() {
    return this == CUSTOM || this == CHOICE;
  }

  /** What its values are measured in. */
  public FeatureUnit unit() {
    return unit;
  }
}
