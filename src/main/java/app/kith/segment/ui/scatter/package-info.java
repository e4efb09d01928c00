/**
 * A scatter plot for a hundred thousand points and more: points go straight into a pixel buffer,
 * only axes, hover card and lasso are nodes. Knows nothing of customers; uses {@code base} for its
 * words.
 */
@NullMarked
package app.kith.segment.ui.scatter;

import org.jspecify.annotations.NullMarked;
