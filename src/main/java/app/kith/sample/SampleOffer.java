package app.kith.sample;

import java.time.LocalDate;

/**
 * That people heard of a product of the sample shop.
 *
 * @param product the article number
 * @param day when
 * @param favourite the tea that those like best who heard of it
 * @param name what the shop calls them
 */
public record SampleOffer(String product, LocalDate day, String favourite, String name) {}
