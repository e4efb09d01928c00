/** Tests of timelines against real databases. */
@NullMarked
package app.kith.timeline;

import org.jspecify.annotations.NullMarked;
