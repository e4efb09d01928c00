/** The list of all that was changed, each undone from where it stands. Uses history and fx. */
@NullMarked
package app.kith.history.ui;

import org.jspecify.annotations.NullMarked;
