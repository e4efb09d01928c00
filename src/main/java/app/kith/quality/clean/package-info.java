/**
 * Cleaning of single values as they come in, row by row, with what is certain: nothing is guessed.
 * Uses {@code quality.check}.
 */
@NullMarked
package app.kith.quality.clean;

import org.jspecify.annotations.NullMarked;
