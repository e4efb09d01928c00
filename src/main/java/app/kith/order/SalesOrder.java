package app.kith.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order or one return of one person.
 *
 * @param id from the database's one sequence
 * @param personId who ordered
 * @param number the invoice or order number, unique for a person
 * @param kind sale or return
 * @param channel where it was placed ("shop", "web" ...), or null if unknown
 * @param placedAt when it was placed
 * @param amount money, four decimals; negative for a return
 * @param quantity pieces, four decimals; negative for a return
 * @param lineCount how many lines the order has, at least 1
 */
public record SalesOrder(
    long id,
    long personId,
    String number,
    OrderKind kind,
    @Nullable String channel,
    Instant placedAt,
    BigDecimal amount,
    BigDecimal quantity,
    int lineCount) {}
