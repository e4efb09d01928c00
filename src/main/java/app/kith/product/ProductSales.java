package app.kith.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A product and how it sells.
 *
 * @param id its number
 * @param code the article number
 * @param name what a person calls it
 * @param pieces how many were sold, returns not taken off
 * @param money what they brought
 * @param buyers how many people bought it
 * @param stock how many there are; null if nobody said so
 * @param cost what one costs the business; null if nobody said so
 * @param offeredAt when people last heard of it; null if no segment that still exists did
 */
public record ProductSales(
    long id,
    String code,
    String name,
    double pieces,
    double money,
    int buyers,
    @Nullable BigDecimal stock,
    @Nullable BigDecimal cost,
    @Nullable Instant offeredAt) {

  /** True unless it is known that none is left. */
  public boolean mayBeInStock() {
    return stock == null || stock.signum() > 0;
  }

  /** What is left of its mean price after its cost, as a share; empty if that is not known. */
  public OptionalDouble margin() {
    return cost == null || !(money > 0) || !(pieces > 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - cost.doubleValue() * pieces / money);
  }
}
