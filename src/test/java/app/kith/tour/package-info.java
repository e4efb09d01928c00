/** Tests of the tour. */
@NullMarked
package app.kith.tour;

import org.jspecify.annotations.NullMarked;
