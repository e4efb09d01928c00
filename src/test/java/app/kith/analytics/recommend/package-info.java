/** Recommendations on a real shop's year and on invented shops. */
@NullMarked
package app.kith.analytics.recommend;

import org.jspecify.annotations.NullMarked;
