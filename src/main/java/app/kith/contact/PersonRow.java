package app.kith.contact;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list of people.
 *
 * @param company the company's name
 * @param place the city, or the country where no city is known
 */
public record PersonRow(
    long id,
    String name,
    @Nullable String company,
    @Nullable String email,
    @Nullable String place,
    Lifecycle lifecycle,
    Consent consent) {}
