package app.kith.outbox;

/** What came of handing one message to a server. */
public sealed interface Delivery {

  /** The server took it. */
  record Accepted(String reply) implements Delivery {}

  /**
   * Not taken now, certainly not delivered: try again.
   *
   * @param reply the server's or the network's words
   * @param lineTrouble true if the line or the server failed, false if it answered for this
   *     recipient
   */
  record TryLater(String reply, boolean lineTrouble) implements Delivery {}

  /** Not taken, and trying again would not help. */
  record Refused(String reply) implements Delivery {}

  /** The account itself is in trouble: no message at all can go out. */
  record AccountTrouble(OutboxReason reason, String reply) implements Delivery {}

  /** The line broke after the final dot: nobody knows. */
  record Unknown(String words) implements Delivery {}

  /** Called back before the final dot. */
  record Withdrawn() implements Delivery {}
}
