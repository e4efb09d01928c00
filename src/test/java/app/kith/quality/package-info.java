/** The quality board on a real database. */
@NullMarked
package app.kith.quality;

import org.jspecify.annotations.NullMarked;
