/**
 * What people bought: products, orders and their lines, written in bulk inside change sets and read
 * in one pass. Uses {@code database}, {@code history} and {@code base}; knows no screen.
 */
@NullMarked
package app.kith.order;

import org.jspecify.annotations.NullMarked;
