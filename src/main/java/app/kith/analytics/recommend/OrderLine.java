package app.kith.analytics.recommend;

import java.time.LocalDateTime;

/**
 * One item of one sale.
 *
 * @param customer who bought
 * @param item what
 * @param order in which order; lines of one order have the same time
 * @param time when
 */
public record OrderLine(String customer, String item, String order, LocalDateTime time) {}
