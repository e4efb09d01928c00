/** Sorting texts: real sets, corrections, seed words. */
@NullMarked
package app.kith.analytics.text;

import org.jspecify.annotations.NullMarked;
