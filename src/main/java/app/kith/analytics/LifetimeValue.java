package app.kith.analytics;

/**
 * What to expect of one customer.
 *
 * @param id who
 * @param alive the chance that the customer is still one, 0 to 1
 * @param orders orders to expect in the horizon
 * @param ordersLow with a chance of nine in ten at least so many orders come
 * @param ordersHigh with a chance of nine in ten at most so many orders come
 * @param orderValue value of one order to expect
 * @param value discounted margin of all these orders
 */
public record LifetimeValue(
    long id,
    double alive,
    double orders,
    int ordersLow,
    int ordersHigh,
    double orderValue,
    double value) {}
