/** Tests of the Timeline screen. */
@NullMarked
package app.kith.timeline.ui;

import org.jspecify.annotations.NullMarked;
