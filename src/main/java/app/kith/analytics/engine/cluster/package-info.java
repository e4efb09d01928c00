/**
 * Groups of like rows: K-means, DBSCAN, Ward, and the measures of how good a partition is. Pure
 * functions on a {@code Matrix}; every result is repeatable and does not depend on the order of the
 * rows.
 */
@NullMarked
package app.kith.analytics.engine.cluster;

import org.jspecify.annotations.NullMarked;
