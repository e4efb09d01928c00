/**
 * Orders in: lines of a file become people, products, orders and lines, each line accepted or
 * rejected for a reason. Uses {@code mapping}, {@code keys}, {@code readers} and the order records.
 */
@NullMarked
package app.kith.intake.orders;

import org.jspecify.annotations.NullMarked;
