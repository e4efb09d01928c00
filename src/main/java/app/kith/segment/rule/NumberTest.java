package app.kith.segment.rule;

/** How a number is compared; a missing number never passes. */
public enum NumberTest {
  AT_LEAST(">="),
  AT_MOST("<="),
  MORE_THAN(">"),
  LESS_THAN("<"),
  EQUALS("=");

  private final String sign;

  NumberTest(String sign) {
    this.sign = sign;
  }

  /** The comparison's sign in SQL. */
  String sign() {
    return sign;
  }

  /** True if the number passes. */
  public boolean passes(double number, double limit) {
    return switch (this) {
      case AT_LEAST -> number >= limit;
      case AT_MOST -> number <= limit;
      case MORE_THAN -> number > limit;
      case LESS_THAN -> number < limit;
      case EQUALS -> number == limit;
    };
  }
}
