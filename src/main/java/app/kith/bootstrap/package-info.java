/**
 * The composition root: builds every object of the program by constructors and hands them to the
 * window, the command line and the tour. Sees all packages, is seen by none.
 */
@NullMarked
package app.kith.bootstrap;

import org.jspecify.annotations.NullMarked;
