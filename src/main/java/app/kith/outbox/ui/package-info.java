/**
 * The Outbox screen: what waits, why and since when; what every server said; and what a person can
 * do about it. Uses outbox and fx.
 */
@NullMarked
package app.kith.outbox.ui;

import org.jspecify.annotations.NullMarked;
