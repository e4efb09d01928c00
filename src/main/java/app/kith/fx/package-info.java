/**
 * The kit that every screen is made with: background tasks, dialogs, navigation, notifications,
 * view loading and texts in the user's language. Knows no feature; uses JavaFX, AtlantaFX and
 * {@code base}.
 */
@NullMarked
package app.kith.fx;

import org.jspecify.annotations.NullMarked;
