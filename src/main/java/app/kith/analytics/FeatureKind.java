package app.kith.analytics;

/** What a feature tells of a person; custom fields are named by whoever imported them. */
public enum FeatureKind {
  RECENCY("recency", FeatureUnit.DAYS),
  FREQUENCY("frequency", FeatureUnit.COUNT),
  MONETARY("monetary", FeatureUnit.MONEY),
  TENURE("tenure", FeatureUnit.DAYS),
  AVERAGE_ORDER("average_order", FeatureUnit.MONEY),
  LAST_AMOUNT("last_amount", FeatureUnit.MONEY),
  ORDER_INTERVAL("order_interval", FeatureUnit.DAYS),
  RETURNS("returns", FeatureUnit.COUNT),
  LINE_ITEMS("line_items", FeatureUnit.COUNT),
  CONTACTS("contacts", FeatureUnit.COUNT),
  CONTACTS_IN("contacts_in", FeatureUnit.COUNT),
  CONTACTS_OUT("contacts_out", FeatureUnit.COUNT),
  TICKETS("tickets", FeatureUnit.COUNT),
  LAST_HEARD("last_heard", FeatureUnit.DAYS),
  AGE("age", FeatureUnit.YEARS),
  CUSTOM("", FeatureUnit.NUMBER);

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

  /** What its values are measured in. */
  public FeatureUnit unit() {
    return unit;
  }
}
