/**
 * What to offer whom: orders in, a test on the shop's own past that decides whether recommendations
 * beat bestsellers, and then items with a reason for each customer, or customers for an item.
 */
@NullMarked
package app.kith.analytics.recommend;

import org.jspecify.annotations.NullMarked;
