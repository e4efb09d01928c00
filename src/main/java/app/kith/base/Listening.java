package app.kith.base;

/**
 * Somebody's wish to be told of something. Whoever outlives the listener holds on to it till then.
 */
@FunctionalInterface
public interface Listening {

  /** The listener is told no more. */
  void end();
}
