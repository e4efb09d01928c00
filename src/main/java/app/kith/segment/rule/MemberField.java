package app.kith.segment.rule;

import app.kith.base.Message;

/** Belonging to other segments, offered among the fields. */
public enum MemberField implements Field {
  SEGMENT;

  static final String PREFIX = "member.";

  @Override
  public Kind kind() {
    return Kind.SEGMENT;
  }

  @Override
  public String code() {
    return PREFIX + name();
  }

  @Override
  public Message label() {
    return Message.of("segment.field.SEGMENT");
  }
}
