/**
 * What happened between the business and its people, newest first: notes, calls, meetings, orders,
 * deliveries and changes, merged when they are read. Writes only its own events. May use contact,
 * history, settings, database and base.
 */
@NullMarked
package app.kith.timeline;

import org.jspecify.annotations.NullMarked;
