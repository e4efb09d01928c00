package app.kith.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a product and what one costs the business.
 *
 * @param product its number
 * @param stock how many there are, 0 or more; null if nobody knows
 * @param cost what one costs, 0 or more; null if nobody knows
 */
public record ProductTerms(long product, @Nullable BigDecimal stock, @Nullable BigDecimal cost) {
  boolean isNegative() {
    return (stock != null && stock.signum() < 0) || (cost != null && cost.signum() < 0);
  }
}
