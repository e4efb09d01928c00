package app.kith.segment.rule;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A column of the person table. */
public enum PersonField implements Field {
  FULL_NAME(Kind.TEXT),
  EMAIL(Kind.TEXT),
  PHONE(Kind.TEXT),
  COMPANY(Kind.TEXT),
  JOB_TITLE(Kind.TEXT),
  CITY(Kind.TEXT),
  REGION(Kind.TEXT),
  POSTCODE(Kind.TEXT),
  COUNTRY(Kind.TEXT),
  LANGUAGE(Kind.TEXT),
  SOURCE(Kind.TEXT),
  NOTE(Kind.TEXT),
  TAGS(Kind.TAG),
  LIFECYCLE(Kind.CHOICE),
  CONSENT(Kind.CHOICE),
  BIRTHDAY(Kind.DATE),
  CREATED_AT(Kind.DATE);

  static final String PREFIX = "person.";

  private final Kind kind;

  PersonField(Kind kind) {
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

  /** The names that a choice field can have; none for other fields. */
  public List<String> choices() {
    return switch (this) {
      case LIFECYCLE -> Arrays.stream(Lifecycle.values()).map(Lifecycle::name).toList();
      case CONSENT -> Arrays.stream(Consent.values()).map(Consent::name).toList();
      default -> List.of();
    };
  }

  /** A choice as a person reads it. */
  public Message choiceLabel(String choice) {
    return switch (this) {
      case LIFECYCLE -> Lifecycle.valueOf(choice).label();
      case CONSENT -> Consent.valueOf(choice).label();
      default -> throw new IllegalArgumentException(choice);
    };
  }

  /** The column's name; {@code COMPANY} has none of its own. */
  String column() {
    return "p." + name().toLowerCase(Locale.ROOT);
  }
}
