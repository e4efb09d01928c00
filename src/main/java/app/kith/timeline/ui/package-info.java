/**
 * The Timeline screen, and the same timeline under a person's card. May use fx, timeline and what
 * timeline may use.
 */
@NullMarked
package app.kith.timeline.ui;

import org.jspecify.annotations.NullMarked;
