package app.kith.duplicate.match;

/** What a field tells of a person, which decides how two values are compared and weighed. */
public enum FieldKind {
  GIVEN_NAME(Theme.NAME, 0.2),
  FAMILY_NAME(Theme.NAME, 0.2),
  EMAIL(Theme.CONTACT, 0.5),
  PHONE(Theme.CONTACT, 0.5),
  STREET(Theme.PLACE, 0.4),
  /** A town. */
  CITY(Theme.PLACE, 0.4),
  POSTCODE(Theme.PLACE, 0.4),
  REGION(Theme.PLACE, 0.4),
  BIRTHDAY(Theme.BIRTH, 0.1),
  COMPANY(Theme.WORK, 0.5),
  /** Text of the business's own. */
  OWN_TEXT(Theme.OWN, 0.9),
  /** Numbers and codes of the business's own. */
  OWN_NUMBER(Theme.OWN, 0.9),
  /** Days of the business's own. */
  OWN_DAY(Theme.OWN, 0.9);

  private final Theme theme;
  private final double mostDifferent;

  FieldKind(Theme theme, double mostDifferent) {
    this.theme = theme;
    this.mostDifferent = mostDifferent;
  }

  /** The fields that tend to agree together. */
  public Theme theme() {
    return theme;
  }

  /**
   * How often the values of one person's records may differ at most: people move and change their
   * address, not their birthday. Without this bound a base without any duplicates would teach that
   * namesakes are the same.
   */
  double mostDifferent() {
    return mostDifferent;
  }

  /** Fields of one theme agree together: whoever shares a town mostly shares its region. */
  public enum Theme {
    NAME,
    CONTACT,
    PLACE,
    BIRTH,
    WORK,
    OWN
  }
}
