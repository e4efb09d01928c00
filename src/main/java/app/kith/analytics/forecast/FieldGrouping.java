package app.kith.analytics.forecast;

import app.kith.analytics.Feature;
import app.kith.analytics.prediction.Groups;
import app.kith.base.Message;

/**
 * By a field of the business's own: by yes and no, or by its usual words, with the others as one
 * group.
 *
 * @param field its name
 * @param yesNo true if it says yes or no, false if it holds words
 */
public record FieldGrouping(String field, boolean yesNo) implements Grouping {
  static final String YES = "1";
  static final String NO = "0";

  /** Stands for all words that are not told apart. */
  static final String OTHERS = "\0";

  @Override
  public String id() {
    return field;
  }

  @Override
  public Message title() {
    return Message.of("prediction.grouping.field", field);
  }

  @Override
  public Message said(String group) {
    if (yesNo && !group.isEmpty()) {
      return Message.of(group.equals(YES) ? "analytics.value.yes" : "analytics.value.no");
    }
    return group.equals(OTHERS) ? Message.of("prediction.value.others") : Groups.word(group);
  }

  /** The name by which it is left out of what a model learns from. */
  public String source() {
    return (yesNo ? Feature.custom(field) : Feature.choice(field, "")).source();
  }
}
