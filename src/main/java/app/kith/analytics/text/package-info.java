/**
 * What people write, sorted: sentiment, intent, topic or any labels of one's own, learnt from
 * examples and corrections or begun with seed words; what is not sure is said to be so.
 */
@NullMarked
package app.kith.analytics.text;

import org.jspecify.annotations.NullMarked;
