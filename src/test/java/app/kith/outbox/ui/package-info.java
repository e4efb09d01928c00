/** Tests and drawings of the Outbox screen. */
@NullMarked
package app.kith.outbox.ui;

import org.jspecify.annotations.NullMarked;
