package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;

/**
 * A field of the business's own, foretold of those of whom it is not known from those of whom it
 * is.
 *
 * @param field its name
 * @param yesNo true for a field of yes and no, false for one of numbers
 */
public record FieldTarget(String field, boolean yesNo) implements CustomerTarget {
  @Override
  public String id() {
    return field;
  }

  @Override
  public Measure measure() {
    return yesNo ? Measure.CHANCE : Measure.NUMBER;
  }

  @Override
  public boolean inSpan() {
    return false;
  }

  @Override
  public Message choice() {
    return Message.of("prediction.choice.field", field);
  }

  @Override
  public Message title(int days) {
    return Message.of(yesNo ? "prediction.target.yes" : "prediction.target.field", field);
  }
}
