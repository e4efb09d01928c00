package app.kith.history;

import app.kith.base.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One action of a person and everything it changed.
 *
 * @param id its id; ids grow with time
 * @param kind what it did
 * @param summary one sentence for the person
 * @param state whether its effect holds
 * @param rowCount rows inserted, updated and deleted
 * @param startedAt when it began
 * @param undoes the change set that this one takes back, if it does
 */
public record ChangeSet(
    long id,
    ChangeKind kind,
    Message summary,
    State state,
    long rowCount,
    Instant startedAt,
    OptionalLong undoes) {

  /** What an import read, such as a file's name: the first text in its summary. */
  public Optional<String> source() {
    return kind == ChangeKind.IMPORT
        ? summary.arguments().stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst()
        : Optional.empty();
  }

  /** Whether a change set's effect holds. */
  public enum State {
    /** Being written; a crash in this state is rolled back at the next start. */
    OPEN,
    /** Its effect holds. */
    APPLIED,
    /** Another change set took it back. */
    UNDONE,
    /** Taken back for good: what doing it again would need was let go. */
    FORGOTTEN
  }
}
