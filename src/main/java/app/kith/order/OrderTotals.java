package app.kith.order;

import java.math.BigDecimal;

/**
 * What a set of orders comes to.
 *
 * @param orders how many orders
 * @param lines how many lines they have
 * @param amount money in all, four decimals
 * @param people how many people placed them
 */
public record OrderTotals(long orders, long lines, BigDecimal amount, long people) {}
