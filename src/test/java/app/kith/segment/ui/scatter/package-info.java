/** Tests and benchmark of the scatter plot. */
@NullMarked
package app.kith.segment.ui.scatter;

import org.jspecify.annotations.NullMarked;
