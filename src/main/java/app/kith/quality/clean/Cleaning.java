package app.kith.quality.clean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants values cleaned.
 *
 * @param country two-letter code of the country from which numbers are dialled where a row names
 *     none; without it such numbers stay as they are unless they begin with a country code
 * @param language the language in which countries are called
 */
public record Cleaning(@Nullable String country, Locale language) {}
