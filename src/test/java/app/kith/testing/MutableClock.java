package app.kith.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MutableClock extends Clock {
  private final ZoneId zone;
  private volatile Instant now;

  private MutableClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock in UTC, for example at {@code 2026-11-22T01:00:00Z}. */
  public static MutableClock at(String instant) {
    return new MutableClock(Instant.parse(instant), ZoneOffset.UTC);
  }

  /** Moves on. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Jumps, also backwards. */
  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MutableClock(now, other);
  }
}
