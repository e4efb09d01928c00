package app.kith.outbox;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long a message waits between tries, and for how long it is tried at all. */
final class Backoff {
  /** After this long since the first try a message fails. */
  static final Duration GIVE_UP = Duration.ofDays(2);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4));

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The wait after a failed try, within 20 % around 1, 5, 15, 30 minutes, 1, 2, then 4 hours.
   *
   * @param attempts tries so far, at least 1
   */
  Duration after(int attempts) {
    Duration wait = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    return Duration.ofMillis(Math.round(wait.toMillis() * (0.8 + 0.4 * random.nextDouble())));
  }
}
