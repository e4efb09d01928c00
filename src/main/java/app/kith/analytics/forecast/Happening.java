package app.kith.analytics.forecast;

import app.kith.analytics.FeatureKind;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import java.util.Locale;

/** What customers do within a span, or do not. */
public enum Happening implements CustomerTarget {
  /** A customer orders again within the span. */
  BUYS,
  /** A customer who ordered within two spans orders nothing in the next. */
  LAPSES,
  /** Somebody writes to the business within the span: a mail, a ticket or a rating. */
  REPLIES;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Measure measure() {
    return Measure.CHANCE;
  }

  @Override
  public boolean inSpan() {
    return true;
  }

  @Override
  public Message choice() {
    return Message.of("prediction.choice." + id());
  }

  @Override
  public Message title(int days) {
    return Message.of("prediction.target." + id(), days);
  }

  /** What tells how long ago it happened last. */
  FeatureKind since() {
    return this == REPLIES ? FeatureKind.LAST_HEARD : FeatureKind.RECENCY;
  }

  /** True if it is asked of somebody who last ordered, and was last heard, so many days ago. */
  boolean asked(int days, double recency, double heard) {
    return switch (this) {
      case BUYS -> Double.isFinite(recency);
      case LAPSES -> recency <= 2.0 * days;
      case REPLIES -> Double.isFinite(recency) || Double.isFinite(heard);
    };
  }
}
