/**
 * The durable queue of everything that is sent: one row a recipient, a state machine whose steps
 * are conditional updates, a worker that claims, sends outside the transaction and records the
 * server's words. Knows sources by id only, never campaigns. Uses settings, history, database and
 * base.
 */
@NullMarked
package app.kith.outbox;

import org.jspecify.annotations.NullMarked;
