/** The engine's arithmetic against definitions and reference results. */
@NullMarked
package app.kith.analytics.engine;

import org.jspecify.annotations.NullMarked;
