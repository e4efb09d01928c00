package app.kith.outbox;

/**
 * A way to send. Used by one thread at a time, except {@link #abort}. Keeps its connection between
 * messages.
 */
public interface Channel extends AutoCloseable {

  /** Asked once, at the last moment at which a message can still be called back. */
  @FunctionalInterface
  interface PointOfNoReturn {
    /** Records durably that the message may now arrive; false: it must not be sent. */
    boolean pass();
  }

  /**
   * Hands one message to the server.
   *
   * @param message who it goes to
   * @param content its final bytes
   * @param point asked before the final dot
   * @return what came of it; a broken line is an answer, not an exception
   */
  Delivery send(OutboxMessage message, MailBytes content, PointOfNoReturn point);

  /** Closes a connection that has been idle too long; called now and then. */
  void rest();

  /** Breaks the connection at once, from any thread; a send under way ends soon after. */
  void abort();

  /** Says goodbye to the server. */
  @Override
  void close();
}
