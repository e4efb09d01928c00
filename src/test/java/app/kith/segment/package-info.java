/** Tests of segments on a real database. */
@NullMarked
package app.kith.segment;

import org.jspecify.annotations.NullMarked;
