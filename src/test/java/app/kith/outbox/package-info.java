/** Tests of the durable queue on a real database. */
@NullMarked
package app.kith.outbox;

import org.jspecify.annotations.NullMarked;
