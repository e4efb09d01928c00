package app.kith.analytics.forecast;

import app.kith.base.Message;
import java.util.Locale;

/** What can be foretold of every customer. */
public enum CustomerTarget {
  /** A customer orders again within the span. */
  BUYS,
  /** A customer who ordered within two spans orders nothing in the next. */
  LAPSES;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In words. */
  public Message title(int days) {
    return Message.of("prediction.target." + id(), days);
  }
}
