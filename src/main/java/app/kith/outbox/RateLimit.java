package app.kith.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many messages an account may try to send in any window of that length.
 *
 * @param perHour 0 for no limit
 * @param perDay 0 for no limit
 */
public record RateLimit(int perHour, int perDay) {
  /** As fast as the server takes them. */
  public static final RateLimit NONE = new RateLimit(0, 0);

  /**
   * One window.
   *
   * @param length how long
   * @param most tries allowed in it, at least 1
   */
  record Window(Duration length, int most) {}

  /** Refuses negative limits. */
  public RateLimit {
    if (perHour < 0 || perDay < 0) {
      throw new IllegalArgumentException("a rate below nothing");
    }
  }

  /** The windows; an hour's limit also limits each minute, so that nothing goes out in a burst. */
  List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    if (perHour > 0) {
      windows.add(new Window(Duration.ofMinutes(1), Math.ceilDiv(perHour, 60)));
      windows.add(new Window(Duration.ofHours(1), perHour));
    }
    if (perDay > 0) {
      windows.add(new Window(Duration.ofDays(1), perDay));
    }
    return windows;
  }
}
