package app.kith.timeline;

import app.kith.base.Message;
import java.util.List;

/**
 * What a customer's own words seem to say.
 *
 * @param words for a person
 * @param phrases the parts of the text that speak for it, each once, in their order
 * @param sure false if a person should rather read the text
 * @param aspects what a person may say of the text instead
 */
public record Understood(Message words, List<String> phrases, boolean sure, List<Aspect> aspects) {
  /** Copies the lists. */
  public Understood {
    phrases = List.copyOf(phrases);
    aspects = List.copyOf(aspects);
  }

  /** True if a person said any of it. */
  public boolean isSaid() {
    return aspects.stream().anyMatch(Aspect::said);
  }
}
