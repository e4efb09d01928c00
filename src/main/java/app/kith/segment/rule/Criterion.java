package app.kith.segment.rule;

import java.util.List;

/** What a rule asks of a person. A person passes or not; nothing is undecided. Immutable. */
public sealed interface Criterion {
  /** The longest text that is compared. */
  int MAX_TEXT = 500;

  /** All parts pass; without parts everybody does. */
  record AllOf(List<Criterion> parts) implements Criterion {
    /** Copies the parts. */
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part passes; without parts nobody does. */
  record AnyOf(List<Criterion> parts) implements Criterion {
    /** Copies the parts. */
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not pass. */
  record Not(Criterion part) implements Criterion {}

  /**
   * Compares a text.
   *
   * @param field a text field
   * @param text 1 to 500 characters
   */
  record Text(Field field, TextTest test, String text) implements Criterion {
    /** Refuses other fields and blank or overlong texts. */
    public Text {
      require(field, Field.Kind.TEXT);
      requireText(text);
    }
  }

  /** Has a tag, however it is capitalised. */
  record Tagged(String tag) implements Criterion {
    /** Refuses blank or overlong tags. */
    public Tagged {
      requireText(tag);
    }
  }

  /**
   * Is one of the named states.
   *
   * @param choice one of {@link PersonField#choices()}
   */
  record Choice(PersonField field, String choice) implements Criterion {
    /** Refuses unknown choices. */
    public Choice {
      if (!field.choices().contains(choice)) {
        throw new IllegalArgumentException(field + " is never " + choice);
      }
    }
  }

  /**
   * Compares a number.
   *
   * @param withinDays counts only the orders of so many last days; 0 counts all. Only for order
   *     fields
   * @param limit finite
   */
  record Amount(Field field, int withinDays, NumberTest test, double limit) implements Criterion {
    /** Refuses other fields and numbers that are none. */
    public Amount {
      require(field, Field.Kind.NUMBER);
      if (!Double.isFinite(limit) || withinDays < 0) {
        throw new IllegalArgumentException("no number");
      }
      if (withinDays > 0 && !(field instanceof OrderField)) {
        throw new IllegalArgumentException("only orders have a time");
      }
    }
  }

  /**
   * Compares a day with today.
   *
   * @param days 0 to 40,000
   */
  record Day(Field field, DateTest test, int days) implements Criterion {
    /** Refuses other fields and days beyond a century. */
    public Day {
      require(field, Field.Kind.DATE);
      if (days < 0 || days > 40_000) {
        throw new IllegalArgumentException("days " + days);
      }
    }
  }

  /** Says yes, or says no; nobody who said nothing passes. */
  record YesNo(Field field, boolean yes) implements Criterion {
    /** Refuses other fields. */
    public YesNo {
      require(field, Field.Kind.YES_NO);
    }
  }

  /** The field has a value. */
  record Known(Field field) implements Criterion {}

  /** Belongs to another segment. */
  record InSegment(long segmentId) implements Criterion {}

  private static void require(Field field, Field.Kind kind) {
    if (field.kind() != kind) {
      throw new IllegalArgumentException(field.code() + " is no " + kind);
    }
  }

  private static void requireText(String text) {
    if (text.isBlank() || text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("text of 1 to " + MAX_TEXT + " characters");
    }
  }
}
