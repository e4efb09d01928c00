package app.kith.analytics.text;

import java.util.List;

/**
 * How a text is understood.
 *
 * @param label the likeliest
 * @param chance 0 to 1
 * @param sure false if a person should look at it
 * @param phrases the parts of the text that speak for the label, in their order
 */
public record Reading(String label, double chance, boolean sure, List<String> phrases) {
  /** Copies the list. */
  public Reading {
    phrases = List.copyOf(phrases);
  }
}
