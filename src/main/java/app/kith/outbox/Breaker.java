package app.kith.outbox;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts what goes wrong and says when to stop: three failures of the line in a row stop
 * everything; ten refused recipients in a row, or more than one in twenty of at least forty, stop
 * their source.
 */
final class Breaker {
  private static final int LINE_FAILURES = 3;
  private static final int REFUSED_IN_A_ROW = 10;
  private static final int ENOUGH = 40;
  private static final int ONE_IN = 20;

  private int lineFailures;
  private final Map<Source, Tally> tallies = new HashMap<>();

  /** True if the line has failed so often that everything must stop. */
  boolean lineFailed() {
    lineFailures++;
    if (lineFailures < LINE_FAILURES) {
      return false;
    }
    lineFailures = 0;
    return true;
  }

  void lineWorked() {
    lineFailures = 0;
  }

  void accepted(Source source) {
    lineFailures = 0;
    Tally tally = tallies.getOrDefault(source, Tally.NONE);
    tallies.put(source, new Tally(tally.total() + 1, tally.refused(), 0));
  }

  /** True if so many of this source were refused that it must stop. */
  boolean refused(Source source) {
    lineFailures = 0;
    Tally before = tallies.getOrDefault(source, Tally.NONE);
    Tally tally = new Tally(before.total() + 1, before.refused() + 1, before.inARow() + 1);
    boolean tooMany =
        tally.inARow() >= REFUSED_IN_A_ROW
            || (tally.total() >= ENOUGH && tally.refused() * ONE_IN > tally.total());
    tallies.put(source, tooMany ? Tally.NONE : tally);
    return tooMany;
  }

  private record Tally(int total, int refused, int inARow) {
    static final Tally NONE = new Tally(0, 0, 0);
  }
}
