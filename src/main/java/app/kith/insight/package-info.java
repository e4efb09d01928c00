/**
 * How the business does, and how far to trust what models say of it: revenue, cohorts, lifetime
 * value, movement between RFM groups, report cards. Uses the analytics and segments; SQL in its
 * repository only.
 */
@NullMarked
package app.kith.insight;

import org.jspecify.annotations.NullMarked;
