package app.kith.sample;

import java.math.BigDecimal;

/** Something the sample shop sells, with its list price. */
public record SampleProduct(String code, String category, String name, BigDecimal price) {}
