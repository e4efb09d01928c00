package app.kith.quality.fill;

import app.kith.base.Message;
import java.util.Map;

/**
 * What would be filled into a field.
 *
 * @param field the field's key
 * @param label the field's name
 * @param by by what people are grouped
 * @param usual the usual value of each group where enough is known, as text
 * @param groups the segment of people, by id; only for a grouping by segment
 */
public record FillPlan(
    String field, Message label, Grouping by, Map<String, String> usual, Map<Long, String> groups) {

  /** Copies the values. */
  public FillPlan {
    usual = Map.copyOf(usual);
    groups = Map.copyOf(groups);
  }
}
