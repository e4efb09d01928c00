package app.kith.timeline;

import app.kith.base.Message;
import java.util.List;

/**
 * What a customer's own words seem to say.
 *
 * @param words for a person
 * @param phrases the parts of the text that speak for it, each once, in their order
 * @param sure false if a person should rather read the text
 */
public record Understood(Message words, List<String> phrases, boolean sure) {
  /** Copies the list. */
  public Understood {
    phrases = List.copyOf(phrases);
  }
}
