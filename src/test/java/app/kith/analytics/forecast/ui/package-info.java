/** The Predictions screen over real services, with and without a toolkit. */
@NullMarked
package app.kith.analytics.forecast.ui;

import org.jspecify.annotations.NullMarked;
