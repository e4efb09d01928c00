/**
 * The tour: the whole main job on the sample business, done for real without a display, with a
 * picture of every screen and a line for every step. May use every feature; is told its screens and
 * services by the composition root.
 */
@NullMarked
package app.kith.tour;

import org.jspecify.annotations.NullMarked;
