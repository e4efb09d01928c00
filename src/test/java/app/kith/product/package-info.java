/** Tests of products and of what is offered to whom. */
@NullMarked
package app.kith.product;

import org.jspecify.annotations.NullMarked;
