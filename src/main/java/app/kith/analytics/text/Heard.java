package app.kith.analytics.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's message and what it says.
 *
 * @param language its code, such as "en"
 * @param labels what is known of it; no entry where it says nothing or cannot be told
 * @param sure false if a person should read it
 * @param phrases the parts of the text that say so
 */
public record Heard(
    Written message,
    String language,
    Map<SeedWords, String> labels,
    boolean sure,
    List<String> phrases) {
  /** Copies. */
  public Heard {
    labels = Map.copyOf(labels);
    phrases = List.copyOf(phrases);
  }

  /** What it is of one kind. */
  public Optional<String> label(SeedWords kind) {
    return Optional.ofNullable(labels.get(kind));
  }

  /** What is complained about; nothing if it is no complaint. */
  public Optional<String> reason() {
    return label(SeedWords.INTENT).filter("complaint"::equals).flatMap(_ -> label(SeedWords.TOPIC));
  }
}
