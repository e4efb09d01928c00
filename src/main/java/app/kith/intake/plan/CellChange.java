package app.kith.intake.plan;

import app.kith.base.Message;

/**
 * One cell that differs from what is stored.
 *
 * @param field its name
 * @param before the old value, or ""
 * @param after the new value, or "" for one that goes
 * @param state what becomes of it
 */
public record CellChange(Message field, String before, String after, State state) {

  /** What becomes of a cell that differs. */
  public enum State {
    /** The rule takes the new value. */
    SET,
    /** What is here is newer than the row: it stays. */
    NEWER_HERE,
    /** A person is asked, and has not answered: the old value stays. */
    ASKED,
    /** A person was asked and takes the new value. */
    TAKEN,
    /** A person was asked and keeps the old value. */
    KEPT;

    /** True if the new value is imported. */
    public boolean takes() {
      return this == SET || this == TAKEN;
    }

    /** True if a person decides. */
    public boolean isQuestion() {
      return this != SET && this != NEWER_HERE;
    }
  }

  /** A change that the rule makes. */
  public static CellChange set(Message field, String before, String after) {
    return new CellChange(field, before, after, State.SET);
  }

  /** The change in words. */
  public Message sentence() {
    return switch (state) {
      case NEWER_HERE -> Message.of("intake.plan.newerHere", field, before, after);
      case ASKED -> Message.of("intake.plan.asked", field, before, after);
      case KEPT -> Message.of("intake.plan.kept", field, before, after);
      case SET, TAKEN ->
          before.isEmpty()
              ? Message.of("intake.plan.filled", field, after)
              : after.isEmpty()
                  ? Message.of("intake.plan.emptied", field, before)
                  : Message.of("intake.plan.replaced", field, before, after);
    };
  }
}
