package app.kith.analytics.recommend;

import app.kith.base.Message;

/**
 * An item for a customer.
 *
 * @param customer whom
 * @param item what
 * @param called the item in words
 * @param score larger is better; comparable within one answer only
 * @param reason why, in words
 */
public record Recommendation(
    String customer, String item, String called, double score, Message reason) {}
