/** Tests of the command line, end to end with captured streams. */
@NullMarked
package app.kith.cli;

import org.jspecify.annotations.NullMarked;
