package app.kith.analytics.forecast;

import app.kith.analytics.FeatureKind;
import app.kith.base.Message;
import java.util.Locale;

/** What can be foretold of every customer. */
public enum CustomerTarget {
  /** A customer orders again within the span. */
  BUYS,
  /** A customer who ordered within two spans orders nothing in the next. */
  LAPSES,
  /** Somebody writes to the business within the span: a mail, a ticket or a rating. */
  REPLIES;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What tells how long ago it happened last. */
  FeatureKind since() {
    return this == REPLIES ? FeatureKind.LAST_HEARD : FeatureKind.RECENCY;
  }

  /** In words. */
  public Message title(int days) {
    return Message.of("prediction.target." + id(), days);
  }
}
