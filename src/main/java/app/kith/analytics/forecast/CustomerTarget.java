package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;

/** What can be foretold of every customer. */
public sealed interface CustomerTarget permits Happening, NextAmount, FieldTarget {
  /** The name on the command line. */
  String id();

  /** What the forecast is measured in. */
  Measure measure();

  /** True if it is foretold of a span ahead; false if it is a thing to know of people now. */
  boolean inSpan();

  /** Its short name in a list of choices. */
  Message choice();

  /** In words. */
  Message title(int days);
}
