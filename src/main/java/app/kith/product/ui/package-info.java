/** The Products screen, and what to offer next under a person's card. */
@NullMarked
package app.kith.product.ui;

import org.jspecify.annotations.NullMarked;
