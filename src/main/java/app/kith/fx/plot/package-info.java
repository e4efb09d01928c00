/**
 * Charts: one set of strokes that goes onto the screen and into an SVG file alike, the same figures
 * as a table, and the saver that writes either into a file. For screens only; knows no feature.
 */
@NullMarked
package app.kith.fx.plot;

import org.jspecify.annotations.NullMarked;
