package app.kith.outbox;

import java.time.Instant;

/**
 * The stop that holds the whole outbox; new messages queued behind it are held too.
 *
 * @param reason why it is closed
 * @param words what the server said, or empty
 * @param since when it was closed
 */
public record OutboxGate(OutboxReason reason, String words, Instant since) {}
