package app.kith.analytics.lifetime;

/**
 * What to expect of one customer.
 *
 * @param id who
 * @param alive the chance that the customer is still one, 0 to 1
 * @param orders orders to expect in the horizon
 * @param ordersLow in about eight cases of ten at least so many orders come,
 * @param ordersHigh and at most so many
 * @param orderValue value of one order to expect
 * @param value discounted margin of all these orders
 * @param valueLow in about eight cases of ten it is at least so much: neither how many orders come
 *     nor what each is worth is certain,
 * @param valueHigh and at most so much
 * @param deviation the standard deviation of the value
 */
public record LifetimeValue(
    long id,
    double alive,
    double orders,
    int ordersLow,
    int ordersHigh,
    double orderValue,
    double value,
    double valueLow,
    double valueHigh,
    double deviation) {}
