/** Tests of the Products screen. */
@NullMarked
package app.kith.product.ui;

import org.jspecify.annotations.NullMarked;
