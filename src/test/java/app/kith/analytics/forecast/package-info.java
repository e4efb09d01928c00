/** What customers will do next, on invented businesses whose future is known. */
@NullMarked
package app.kith.analytics.forecast;

import org.jspecify.annotations.NullMarked;
