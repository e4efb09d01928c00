/** Tests of the window. */
@NullMarked
package app.kith.shell.ui;

import org.jspecify.annotations.NullMarked;
