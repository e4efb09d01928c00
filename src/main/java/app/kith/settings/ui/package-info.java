/** The settings screen. Uses settings and fx. */
@NullMarked
package app.kith.settings.ui;

import org.jspecify.annotations.NullMarked;
