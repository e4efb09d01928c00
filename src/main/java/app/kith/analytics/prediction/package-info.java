/**
 * Who will do it next: learns from what was known of people and what then happened, says how far to
 * trust that, and foretells it for others. Uses the feature table and the engine; no SQL, no
 * toolkit.
 */
@NullMarked
package app.kith.analytics.prediction;

import org.jspecify.annotations.NullMarked;
