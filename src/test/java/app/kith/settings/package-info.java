/** Tests of the settings, their secrets and their screen. */
@NullMarked
package app.kith.settings;

import org.jspecify.annotations.NullMarked;
