package app.kith.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the head of a person's page shows.
 *
 * @param company the company's name, empty if there is none
 * @param value the sum of all orders less returns
 * @param orderCount how many orders, without returns
 * @param lastContact when the last call, meeting or mail was, or the last order
 * @param guessed the names of the columns and own fields whose values nobody gave
 * @param ownValues the values of the business's own fields as text, by field name
 */
public record PersonCard(
    Person person,
    String company,
    BigDecimal value,
    long orderCount,
    Optional<Instant> lastContact,
    Set<String> guessed,
    Map<String, String> ownValues) {}
