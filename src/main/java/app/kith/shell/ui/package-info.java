/** The window: rail, content, palette, notice and status bar, first run. Uses shell and fx. */
@NullMarked
package app.kith.shell.ui;

import org.jspecify.annotations.NullMarked;
