/** Forecasts of yes and no on real data, against published figures and hand-made cases. */
@NullMarked
package app.kith.analytics.prediction;

import org.jspecify.annotations.NullMarked;
