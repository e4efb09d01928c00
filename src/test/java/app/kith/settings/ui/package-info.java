/** Tests of the settings screen. */
@NullMarked
package app.kith.settings.ui;

import org.jspecify.annotations.NullMarked;
