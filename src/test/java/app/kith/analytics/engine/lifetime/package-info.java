/** Repeat purchases and their value against published results. */
@NullMarked
package app.kith.analytics.engine.lifetime;

import org.jspecify.annotations.NullMarked;
