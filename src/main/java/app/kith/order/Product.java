package app.kith.order;

import org.jspecify.annotations.Nullable;

/**
 * A thing that is sold.
 *
 * @param id from the database's one sequence
 * @param code the article number, at most 100 characters; the name where a source has no codes
 * @param name what a person calls it, at most 500 characters
 * @param category a group of products, or null if unknown
 */
public record Product(long id, String code, String name, @Nullable String category) {}
