/**
 * The one window's own matters: where a person is, what was just done and can be undone, what runs,
 * and the palette that finds everything. Knows screens only as {@code fx.Screen}; features come in
 * from the composition root.
 */
@NullMarked
package app.kith.shell;

import org.jspecify.annotations.NullMarked;
