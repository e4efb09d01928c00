/**
 * Missing values filled with what is usual in a group: the median of numbers, the most frequent
 * word. Every filled value is kept as a guess. Uses contact, history and {@code quality.check}.
 */
@NullMarked
package app.kith.quality.fill;

import org.jspecify.annotations.NullMarked;
