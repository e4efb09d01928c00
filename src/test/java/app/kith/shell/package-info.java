/** Tests of the palette. */
@NullMarked
package app.kith.shell;

import org.jspecify.annotations.NullMarked;
