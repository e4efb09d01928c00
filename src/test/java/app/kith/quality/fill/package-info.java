/** Filling of missing values on a real database. */
@NullMarked
package app.kith.quality.fill;

import org.jspecify.annotations.NullMarked;
