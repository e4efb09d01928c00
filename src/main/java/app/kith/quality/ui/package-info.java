/**
 * The Data quality screen: a board of figures, each a click away from the people it counts, and the
 * repairs. Uses the services of {@code quality} and {@code contact}.
 */
@NullMarked
package app.kith.quality.ui;

import org.jspecify.annotations.NullMarked;
