/**
 * The Duplicates screen: one pair at a time, side by side, with what speaks for and against it, and
 * an answer by a single key. Uses the services of {@code duplicate} and {@code contact}.
 */
@NullMarked
package app.kith.duplicate.ui;

import org.jspecify.annotations.NullMarked;
