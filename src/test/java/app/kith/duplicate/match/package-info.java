/** Tests of blocking, comparing, weighing and banding, on plain tables. */
@NullMarked
package app.kith.duplicate.match;

import org.jspecify.annotations.NullMarked;
