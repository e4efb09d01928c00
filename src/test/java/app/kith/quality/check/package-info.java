/** Checks of single values, on values. */
@NullMarked
package app.kith.quality.check;

import org.jspecify.annotations.NullMarked;
