/**
 * The sample business: an invented tea shop with people, three years of orders and a timeline, so
 * that every screen has something true to show. A pure function of seed, size and last day; it
 * enters a workspace only through the import and the timeline, like a person's own data. May use
 * the features below it.
 */
@NullMarked
package app.kith.sample;

import org.jspecify.annotations.NullMarked;
