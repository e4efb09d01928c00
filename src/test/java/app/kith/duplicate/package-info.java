/** Tests of the search for duplicates, of decisions, merging and taking a merge back. */
@NullMarked
package app.kith.duplicate;

import org.jspecify.annotations.NullMarked;
