package app.kith.timeline;

import java.util.Optional;

/** Understands what customers wrote. Thread-safe; called off the UI thread. */
@FunctionalInterface
public interface EntryReader {
  /** Understands nothing. */
  EntryReader NONE = _ -> Optional.empty();

  /** What a text seems to say; empty if there is nothing to be understood. */
  Optional<Understood> read(String text);
}
