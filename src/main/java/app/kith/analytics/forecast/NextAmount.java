package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;

/** How much a customer's next order will be, if it comes within the span. */
public record NextAmount() implements CustomerTarget {
  @Override
  public String id() {
    return "amount";
  }

  @Override
  public Measure measure() {
    return Measure.MONEY;
  }

  @Override
  public boolean inSpan() {
    return true;
  }

  @Override
  public Message choice() {
    return Message.of("prediction.choice.amount");
  }

  @Override
  public Message title(int days) {
    return Message.of("prediction.target.amount", days);
  }
}
