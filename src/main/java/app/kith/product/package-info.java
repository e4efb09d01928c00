/**
 * What is sold, how well, and who should hear of it: products with their sales and stock, and the
 * recommendations that the shop's own past proved. Uses the analytics and segments; SQL in its
 * repository only.
 */
@NullMarked
package app.kith.product;

import org.jspecify.annotations.NullMarked;
