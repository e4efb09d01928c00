package app.kith.segment.rule;

import app.kith.base.Message;

/** What a person's orders add up to. Returns lower the money and are counted apart. */
public enum OrderField implements Field {
  /** Money of sales less returns; 0 without orders. */
  TOTAL_SPENT(Kind.NUMBER),
  /** How many sales; 0 without. */
  ORDER_COUNT(Kind.NUMBER),
  /** How many returns; 0 without. */
  RETURN_COUNT(Kind.NUMBER),
  /** Mean money of a sale; not known without sales. */
  AVERAGE_ORDER(Kind.NUMBER),
  /** When the last sale was; not known without sales. */
  LAST_ORDER(Kind.DATE),
  /** When the first sale was; not known without sales. */
  FIRST_ORDER(Kind.DATE);

  static final String PREFIX = "order.";

  private final Kind kind;

  OrderField(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String code() {
    return PREFIX + name();
  }

  @Override
  public Message label() {
    return Message.of("segment.field." + name());
  }

  /** True if somebody without orders counts as zero. */
  boolean zeroWithout() {
    return this == TOTAL_SPENT || this == ORDER_COUNT || this == RETURN_COUNT;
  }
}
