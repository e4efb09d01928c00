package app.kith.outbox;

import java.time.Instant;

/**
 * A message to be queued: its bytes are final, nothing is rendered later.
 *
 * @param id its row's id, taken beforehand so that the bytes can carry it
 * @param personId the recipient
 * @param address where it goes
 * @param messageId the Message-ID that stands in the bytes
 * @param subject the subject in plain words
 * @param content the whole message as it goes over the wire
 * @param dueAt not sent before
 */
public record NewMessage(
    long id,
    long personId,
    MailAddress address,
    String messageId,
    String subject,
    MailBytes content,
    Instant dueAt) {}
