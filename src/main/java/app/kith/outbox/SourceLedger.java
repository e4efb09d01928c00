package app.kith.outbox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many messages of one source stand in each state.
 *
 * @param source what made them
 * @param title the name of the campaign; where there is none, the subject of one of the messages
 * @param counts messages by state; states without messages are missing
 * @param queuedAt when the first was queued
 * @param nextDueAt when the next one is due, if any waits
 */
public record SourceLedger(
    Source source,
    String title,
    Map<OutboxState, Integer> counts,
    Instant queuedAt,
    Optional<Instant> nextDueAt) {

  /** Copies the counts. */
  public SourceLedger {
    EnumMap<OutboxState, Integer> copy = new EnumMap<>(OutboxState.class);
    copy.putAll(counts);
    counts = Map.copyOf(copy);
  }

  /** How many messages stand in a state. */
  public int count(OutboxState state) {
    return counts.getOrDefault(state, 0);
  }

  /** All messages, whatever their state. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Messages that will go out by themselves. */
  public int waiting() {
    return count(OutboxState.QUEUED) + count(OutboxState.RETRY_WAIT);
  }
}
