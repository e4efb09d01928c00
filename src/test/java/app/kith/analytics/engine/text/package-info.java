/** Texts told apart, against reference results. */
@NullMarked
package app.kith.analytics.engine.text;

import org.jspecify.annotations.NullMarked;
