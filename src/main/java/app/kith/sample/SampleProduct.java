package app.kith.sample;

import java.math.BigDecimal;

/**
 * Something the sample shop sells.
 *
 * @param price its list price
 * @param cost what one costs the shop
 * @param stock how many are left
 */
public record SampleProduct(
    String code, String category, String name, BigDecimal price, BigDecimal cost, int stock) {}
