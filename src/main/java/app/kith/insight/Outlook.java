package app.kith.insight;

import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.analytics.prediction.Forecast;
import app.kith.base.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to expect of one person, only from models that their own past proved right.
 *
 * @param order the chance of an order in the span ahead with its reasons; null if not known
 * @param worth what the next twelve months bring; null if not known
 * @param unknown why nothing is known, where a person should be told
 */
public record Outlook(
    @Nullable Forecast order, @Nullable LifetimeValue worth, Optional<Message> unknown) {
  /** True if nothing is known. */
  public boolean isEmpty() {
    return order == null && worth == null && unknown.isEmpty();
  }
}
