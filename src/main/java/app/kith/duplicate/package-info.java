/**
 * People who are there more than once: the search over the whole base, the decisions of the person
 * who looks at the pairs, merging and taking a merge back. It stands above the features whose rows
 * a merge moves and below {@code intake}, which asks it about newcomers.
 */
@NullMarked
package app.kith.duplicate;

import org.jspecify.annotations.NullMarked;
