package app.kith.quality.values;

import app.kith.base.Message;

/** Which sign parts the decimals. */
public enum NumberStyle implements Style {
  /** 1,234.56, also 1 234.56 and 1'234.56. */
  POINT('.', ','),
  /** 1.234,56, also 1 234,56. */
  COMMA(',', '.');

  private final char decimal;
  private final char grouping;

  NumberStyle(char decimal, char grouping) {
    this.decimal = decimal;
    this.grouping = grouping;
  }

  @Override
  public Message label() {
    return Message.of("quality.style." + name());
  }

  char decimal() {
    return decimal;
  }

  char grouping() {
    return grouping;
  }
}
