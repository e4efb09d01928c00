package app.kith.order;

import java.math.BigDecimal;

/**
 * One product in one order.
 *
 * @param id from the database's one sequence
 * @param orderId the order it belongs to
 * @param productId what was bought
 * @param quantity pieces, four decimals; negative in a return
 * @param unitPrice money for one piece, four decimals
 * @param amount money for the line, four decimals; negative in a return
 */
public record OrderLine(
    long id,
    long orderId,
    long productId,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal amount) {}
