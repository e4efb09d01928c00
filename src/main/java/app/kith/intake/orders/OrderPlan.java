package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.intake.plan.Outcome;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an import of orders will do, or has done. Rows = sale lines + return lines + known lines +
 * all rejected.
 *
 * @param rows rows that have content
 * @param saleLines lines of new sales
 * @param returnLines lines of new returns and cancellations
 * @param knownLines lines of orders that are there already
 * @param rejected rejected rows by reason
 * @param newOrders orders and returns to add
 * @param newPeople customers nobody knew
 * @param newProducts articles nobody knew
 * @param saleAmount money of new sales
 * @param returnAmount money of new returns, negative
 * @param problems what was odd
 */
public record OrderPlan(
    long rows,
    long saleLines,
    long returnLines,
    long knownLines,
    Map<ProblemKind, Long> rejected,
    long newOrders,
    long newPeople,
    long newProducts,
    BigDecimal saleAmount,
    BigDecimal returnAmount,
    List<Problems.Problem> problems) {

  /** What will happen in a sentence. */
  public Message headline() {
    return Message.of("intake.plan.orders", rows, newOrders, newPeople, rejectedRows());
  }

  /** True if anything would be changed. */
  public boolean isUseful() {
    return newOrders > 0;
  }

  /** How many rows are rejected. */
  public long rejectedRows() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows have an outcome. */
  public long count(Outcome outcome) {
    return switch (outcome) {
      case SALE -> saleLines;
      case RETURN -> returnLines;
      case KNOWN -> knownLines;
      case REJECTED -> rejectedRows();
      case ADDED, CHANGED, MERGED, UNCHANGED, REPEATED, RECEIVED, SENT -> 0;
    };
  }
}
