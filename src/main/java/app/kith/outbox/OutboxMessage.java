package app.kith.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient, without its bytes.
 *
 * @param id the row's id
 * @param sourceKind what made it, for example CAMPAIGN
 * @param sourceId the id of what made it
 * @param personId the recipient
 * @param address where it goes
 * @param messageId the Message-ID, fixed when it was queued
 * @param subject the subject as the recipient sees it
 * @param state where it stands
 * @param reply the server's last words, if it said any
 * @param reason why it is in its state, if there is more to say than the state
 * @param attempts how often it was claimed
 * @param queuedAt when it was queued
 * @param changedAt when it came into its state
 * @param nextAttemptAt when it is due
 */
public record OutboxMessage(
    long id,
    String sourceKind,
    long sourceId,
    long personId,
    String address,
    String messageId,
    String subject,
    OutboxState state,
    @Nullable String reply,
    @Nullable OutboxReason reason,
    int attempts,
    Instant queuedAt,
    Instant changedAt,
    Instant nextAttemptAt) {}
