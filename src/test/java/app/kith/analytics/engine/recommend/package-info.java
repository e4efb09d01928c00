/** Scorers of items against known tables and simple truths. */
@NullMarked
package app.kith.analytics.engine.recommend;

import org.jspecify.annotations.NullMarked;
