/** The benchmark measures, ends in time and computes the growth. */
@NullMarked
package app.kith.analytics.benchmark;

import org.jspecify.annotations.NullMarked;
