package app.kith.quality.check;

import app.kith.base.Message;
import java.util.Locale;

/** How a number is found to be far from the others. */
public enum OutlierRule {
  /**
   * More than 5 robust standard deviations (1.4826 times the median distance from the median) from
   * the median (Iglewicz and Hoaglin 1993). Where more than half of the numbers are equal there is
   * no such distance, and the quartiles decide.
   */
  MEDIAN,
  /** More than 3 interquartile ranges outside the quartiles (Tukey 1977). */
  QUARTILES;

  /** The rule's name for a person. */
  public Message label() {
    return Message.of("quality.rule." + name().toLowerCase(Locale.ROOT));
  }
}
