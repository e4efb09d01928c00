/**
 * Who may be the same person: normalised values in plain arrays, blocking keys, comparisons,
 * weights learned without labels (Fellegi and Sunter 1969), and three bands. Pure functions with an
 * explicit seed; uses the text keys of {@code contact} and the messages of {@code base}.
 */
@NullMarked
package app.kith.duplicate.match;

import org.jspecify.annotations.NullMarked;
