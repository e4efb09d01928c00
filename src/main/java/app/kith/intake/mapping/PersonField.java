package app.kith.intake.mapping;

import app.kith.base.Message;

/** The fields of a person that a column can fill. */
public enum PersonField implements Field {
  /** The number in the system that the file comes from. */
  EXTERNAL_REF(200),
  /** The whole name. */
  FULL_NAME(500),
  /** The whole name with the family first: "Smith, John", "Zhang Wei", "张伟". */
  NAME_FAMILY_FIRST(500),
  /** The given name. */
  GIVEN_NAME(250),
  /** The family name. */
  FAMILY_NAME(250),
  /** The e-mail address. */
  EMAIL(320),
  /** The phone number. */
  PHONE(100),
  /** The job title. */
  JOB_TITLE(300),
  /** The company's name. */
  COMPANY(500),
  /** Street and number. */
  STREET(500),
  /** City or town. */
  CITY(200),
  /** State, province or county. */
  REGION(200),
  /** Postal code. */
  POSTCODE(40),
  /** Country. */
  COUNTRY(100),
  /** Day of birth. */
  BIRTHDAY(40),
  /** Language. */
  LANGUAGE(20),
  /** Whether advertising is welcome: yes or no. */
  CONSENT(40),
  /** Whether the person has opted out of mail: yes, 1, or the day on which. */
  OPT_OUT(100),
  /** Tags, parted by commas or semicolons. */
  TAGS(2000),
  /** A note. */
  NOTE(100_000),
  /** A further e-mail address. */
  OTHER_EMAIL(320),
  /** A further phone or fax number. */
  OTHER_PHONE(100),
  /** Street and number of a further address. */
  OTHER_STREET(500),
  /** City or town of a further address. */
  OTHER_CITY(200),
  /** State, province or county of a further address. */
  OTHER_REGION(200),
  /** Postal code of a further address. */
  OTHER_POSTCODE(40),
  /** Country of a further address. */
  OTHER_COUNTRY(100),
  /** A web address. */
  WEBSITE(2000),
  /** What sort the value beside it is: home, work. */
  DETAIL_TYPE(100),
  /** A picture of the person, as a data address. */
  PHOTO(2_000_000),
  /** The day on which the row was last changed; kept as a field of this business's own. */
  MODIFIED(10_000),
  /** A field of this business's own. */
  CUSTOM(10_000),
  /** Not imported. */
  IGNORED(Integer.MAX_VALUE);

  private final int longest;

  PersonField(int longest) {
    this.longest = longest;
  }

  /** How many characters the field holds. */
  public int longest() {
    return longest;
  }

  @Override
  public Message label() {
    return Message.of("intake.field." + name());
  }

  @Override
  public Message changed() {
    return switch (this) {
      case NAME_FAMILY_FIRST -> FULL_NAME.label();
      case OPT_OUT -> CONSENT.label();
      default -> label();
    };
  }

  /** True for what a person can have several of beside the main one. */
  public boolean isDetail() {
    return switch (this) {
      case OTHER_EMAIL,
          OTHER_PHONE,
          OTHER_STREET,
          OTHER_CITY,
          OTHER_REGION,
          OTHER_POSTCODE,
          OTHER_COUNTRY,
          WEBSITE,
          DETAIL_TYPE ->
          true;
      default -> false;
    };
  }

  /** True for what is kept as a field of this business's own, under the column's name. */
  public boolean isOwn() {
    return this == CUSTOM || this == MODIFIED;
  }

  @Override
  public boolean isRepeatable() {
    return this == CUSTOM || this == IGNORED || this == OPT_OUT || isDetail();
  }
}
