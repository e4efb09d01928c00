package app.kith.product;

import app.kith.analytics.recommend.OrderBook;
import app.kith.analytics.recommend.RecommendationReport;
import app.kith.analytics.recommend.Recommender;

/**
 * Recommendations as far as the shop's own past bears them out.
 *
 * @param book what they were learnt from
 * @param report the test that decided whether they beat bestsellers
 * @param recommender gives bestsellers where they did not
 */
public record Advice(OrderBook book, RecommendationReport report, Recommender recommender) {}
