package app.kith.duplicate.ui;

import app.kith.duplicate.match.Match;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The answers given since the last search, newest first, with what was waiting before each. */
final class GivenAnswers {
  private final Deque<Given> given = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

  /**
   * An answer.
   *
   * @param changeSetId what undoing it takes back
   * @param waiting the pairs that waited before it
   * @param sure the sure pairs before it
   * @param at which of the waiting ones was shown
   */
  record Given(long changeSetId, List<Match> waiting, List<Match> sure, int at) {}

  void add(Given answer) {
    given.push(answer);
    any.set(true);
  }

  /** Takes the newest one away. */
  Optional<Given> takeLast() {
    Optional<Given> last = Optional.ofNullable(given.poll());
    any.set(!given.isEmpty());
    return last;
  }

  void clear() {
    given.clear();
    any.set(false);
  }

  /** True if there is one. */
  ReadOnlyBooleanProperty any() {
    return any.getReadOnlyProperty();
  }
}
