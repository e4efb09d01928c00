/** Tests of the list of changes. */
@NullMarked
package app.kith.history.ui;

import org.jspecify.annotations.NullMarked;
