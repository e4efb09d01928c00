package app.kith.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to send a message.
 *
 * @param startedAt when it began
 * @param finishedAt when it ended, null while it is under way
 * @param outcome STARTED, INTERRUPTED or what came of it
 * @param reply the server's words, if there were any
 */
public record Attempt(
    Instant startedAt, @Nullable Instant finishedAt, String outcome, @Nullable String reply) {}
