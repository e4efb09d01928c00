/**
 * Named groups of people: by rule, found by a model, or chosen by hand. Every change goes through
 * {@code history}. May use {@code analytics}, {@code contact}, {@code history}, {@code database},
 * {@code base}.
 */
@NullMarked
package app.kith.segment;

import org.jspecify.annotations.NullMarked;
