package app.kith.segment.rule;

/** How a text is compared; never by capitals. A negative test also holds for a missing text. */
public enum TextTest {
  IS,
  IS_NOT,
  CONTAINS,
  CONTAINS_NOT,
  STARTS_WITH
}
