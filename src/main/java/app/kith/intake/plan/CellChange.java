package app.kith.intake.plan;

import app.kith.base.Message;

/**
 * One cell that changes.
 *
 * @param field its name
 * @param before the old value, or ""
 * @param after the new value
 */
public record CellChange(Message field, String before, String after) {

  /** The change in words. */
  public Message sentence() {
    return before.isEmpty()
        ? Message.of("intake.plan.filled", field, after)
        : Message.of("intake.plan.replaced", field, before, after);
  }
}
