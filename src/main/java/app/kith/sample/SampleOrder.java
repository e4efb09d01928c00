package app.kith.sample;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An invented order, or the return of one.
 *
 * @param number unique; returns begin with C
 * @param customer the {@link SamplePerson#reference()} of the buyer
 * @param placedAt in the shop's own time
 * @param channel where it was placed
 * @param lines at least one
 */
public record SampleOrder(
    String number, String customer, LocalDateTime placedAt, String channel, List<Line> lines) {

  /** Copies the lines. */
  public SampleOrder {
    lines = List.copyOf(lines);
  }

  /**
   * One product of an order.
   *
   * @param quantity negative in a return
   */
  public record Line(SampleProduct product, int quantity, BigDecimal unitPrice) {
    /** Quantity times price. */
    public BigDecimal amount() {
      return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
  }

  /** The sum over the lines; negative for a return. */
  public BigDecimal amount() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
