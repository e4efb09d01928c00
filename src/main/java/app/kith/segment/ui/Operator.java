package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.segment.rule.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a line of the rule builder compares; one list for every kind of field. */
public enum Operator {
  IS(Needs.TEXT, Field.Kind.TEXT),
  IS_NOT(Needs.TEXT, Field.Kind.TEXT),
  CONTAINS(Needs.TEXT, Field.Kind.TEXT),
  CONTAINS_NOT(Needs.TEXT, Field.Kind.TEXT),
  STARTS_WITH(Needs.TEXT, Field.Kind.TEXT),
  AT_LEAST(Needs.NUMBER, Field.Kind.NUMBER),
  AT_MOST(Needs.NUMBER, Field.Kind.NUMBER),
  MORE_THAN(Needs.NUMBER, Field.Kind.NUMBER),
  LESS_THAN(Needs.NUMBER, Field.Kind.NUMBER),
  EQUALS(Needs.NUMBER, Field.Kind.NUMBER),
  WITHIN_DAYS(Needs.DAYS, Field.Kind.DATE),
  LONGER_AGO(Needs.DAYS, Field.Kind.DATE),
  CHOSEN(Needs.CHOICE, Field.Kind.CHOICE),
  NOT_CHOSEN(Needs.CHOICE, Field.Kind.CHOICE),
  YES(Needs.NOTHING, Field.Kind.YES_NO),
  NO(Needs.NOTHING, Field.Kind.YES_NO),
  TAGGED(Needs.TEXT, Field.Kind.TAG),
  NOT_TAGGED(Needs.TEXT, Field.Kind.TAG),
  MEMBER(Needs.CHOICE, Field.Kind.SEGMENT),
  NOT_MEMBER(Needs.CHOICE, Field.Kind.SEGMENT),
  KNOWN(Needs.NOTHING, null),
  UNKNOWN(Needs.NOTHING, null);

  /** What has to be filled in. */
  public enum Needs {
    NOTHING,
    TEXT,
    NUMBER,
    DAYS,
    CHOICE
  }

  private final Needs needs;
  private final Field.@Nullable Kind kind;

  Operator(Needs needs, Field.@Nullable Kind kind) {
    this.needs = needs;
    this.kind = kind;
  }

  private boolean suits(Field.Kind other) {
    if (kind != null) {
      return kind == other;
    }
    return switch (other) {
      case TEXT, NUMBER, DATE, YES_NO -> true;
      case CHOICE, TAG, SEGMENT -> false;
    };
  }

  /** What has to be filled in. */
  public Needs needs() {
    return needs;
  }

  /** Its words. */
  public Message label() {
    return Message.of("segment.operator." + name());
  }

  /** The operators of a field, the usual one first. */
  public static List<Operator> of(Field field) {
    return Arrays.stream(values()).filter(o -> o.suits(field.kind())).toList();
  }
}
