/** Cleaning of single values. */
@NullMarked
package app.kith.quality.clean;

import org.jspecify.annotations.NullMarked;
