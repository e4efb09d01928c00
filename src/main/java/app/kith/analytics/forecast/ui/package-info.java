/**
 * The Predictions screen: who will do it next, how that came true last time, and why. Uses the
 * forecasts, the UI kit and nothing of other screens.
 */
@NullMarked
package app.kith.analytics.forecast.ui;

import org.jspecify.annotations.NullMarked;
