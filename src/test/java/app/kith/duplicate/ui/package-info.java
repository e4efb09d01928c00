/** Tests of the Duplicates screen. */
@NullMarked
package app.kith.duplicate.ui;

import org.jspecify.annotations.NullMarked;
