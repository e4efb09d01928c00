/**
 * Look-ups over millions of keys in primitive tables: who is there already, by customer number,
 * e-mail address and phone. Uses {@code contact}, {@code database} and {@code base}.
 */
@NullMarked
package app.kith.intake.keys;

import org.jspecify.annotations.NullMarked;
