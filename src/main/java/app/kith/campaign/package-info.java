/**
 * Campaigns: who is written to and who is left out, the message with its merge fields, the checks
 * before it goes, and its way into the outbox in one transaction. Uses outbox, segment, contact,
 * settings, history, database and base.
 */
@NullMarked
package app.kith.campaign;

import org.jspecify.annotations.NullMarked;
