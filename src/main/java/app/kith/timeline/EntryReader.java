package app.kith.timeline;

import java.util.Map;
import java.util.Optional;

/** Understands what customers wrote. Thread-safe; called off the UI thread. */
@FunctionalInterface
public interface EntryReader {
  /** Understands nothing. */
  EntryReader NONE = (_, _) -> Optional.empty();

  /**
   * What a text seems to say; empty if there is nothing to be understood.
   *
   * @param said what a person said of it, choices by aspect; that is believed
   */
  Optional<Understood> read(String text, Map<String, String> said);

  /**
   * Learns from what people said of texts since the last time. May be slow.
   *
   * @return how often it learnt something; with another number, texts are to be read again
   */
  default int learn() {
    return 0;
  }
}
