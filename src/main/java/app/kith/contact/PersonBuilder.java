package app.kith.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a person field by field. Texts are stripped, blank ones become null. Not thread-safe. */
public final class PersonBuilder {
  private long id;
  private @Nullable String externalRef;
  private String fullName;
  private @Nullable String givenName;
  private @Nullable String familyName;
  private @Nullable String email;
  private @Nullable String phone;
  private @Nullable String jobTitle;
  private @Nullable Long companyId;
  private @Nullable String street;
  private @Nullable String city;
  private @Nullable String region;
  private @Nullable String postcode;
  private @Nullable String country;
  private @Nullable LocalDate birthday;
  private @Nullable String language;
  private Lifecycle lifecycle = Lifecycle.LEAD;
  private Consent consent = Consent.UNKNOWN;
  private List<String> tags = List.of();
  private @Nullable String note;
  private @Nullable String source;
  private Instant createdAt;

  PersonBuilder(String fullName, Instant createdAt) {
    this.fullName = fullName.strip();
    this.createdAt = createdAt;
  }

  PersonBuilder(Person person) {
    id = person.id();
    externalRef = person.externalRef();
    fullName = person.fullName();
    givenName = person.givenName();
    familyName = person.familyName();
    email = person.email();
    phone = person.phone();
    jobTitle = person.jobTitle();
    companyId = person.companyId();
    street = person.street();
    city = person.city();
    region = person.region();
    postcode = person.postcode();
    country = person.country();
    birthday = person.birthday();
    language = person.language();
    lifecycle = person.lifecycle();
    consent = person.consent();
    tags = person.tags();
    note = person.note();
    source = person.source();
    createdAt = person.createdAt();
  }

  /** The id that {@code Change.nextId()} gave. */
  public PersonBuilder id(long value) {
    id = value;
    return this;
  }

  /** The customer number elsewhere. */
  public PersonBuilder externalRef(@Nullable String value) {
    externalRef = text(value);
    return this;
  }

  /** How the person is called; blank is refused by {@link #build()}. */
  public PersonBuilder fullName(String value) {
    fullName = value.strip();
    return this;
  }

  /** The given name. */
  public PersonBuilder givenName(@Nullable String value) {
    givenName = text(value);
    return this;
  }

  /** The family name. */
  public PersonBuilder familyName(@Nullable String value) {
    familyName = text(value);
    return this;
  }

  /** The e-mail address. */
  public PersonBuilder email(@Nullable String value) {
    email = text(value);
    return this;
  }

  /** The phone number as written. */
  public PersonBuilder phone(@Nullable String value) {
    phone = text(value);
    return this;
  }

  /** The job title. */
  public PersonBuilder jobTitle(@Nullable String value) {
    jobTitle = text(value);
    return this;
  }

  /** The company's id. */
  public PersonBuilder companyId(@Nullable Long value) {
    companyId = value;
    return this;
  }

  /** Street and number. */
  public PersonBuilder street(@Nullable String value) {
    street = text(value);
    return this;
  }

  /** The city. */
  public PersonBuilder city(@Nullable String value) {
    city = text(value);
    return this;
  }

  /** State, province or county. */
  public PersonBuilder region(@Nullable String value) {
    region = text(value);
    return this;
  }

  /** The postcode. */
  public PersonBuilder postcode(@Nullable String value) {
    postcode = text(value);
    return this;
  }

  /** The country as written. */
  public PersonBuilder country(@Nullable String value) {
    country = text(value);
    return this;
  }

  /** The day of birth. */
  public PersonBuilder birthday(@Nullable LocalDate value) {
    birthday = value;
    return this;
  }

  /** A BCP 47 language tag. */
  public PersonBuilder language(@Nullable String value) {
    language = text(value);
    return this;
  }

  /** How far the relationship has come. */
  public PersonBuilder lifecycle(Lifecycle value) {
    lifecycle = value;
    return this;
  }

  /** Whether advertising is agreed to. */
  public PersonBuilder consent(Consent value) {
    consent = value;
    return this;
  }

  /** The tags, tidied. */
  public PersonBuilder tags(List<String> value) {
    tags = Tags.tidy(value);
    return this;
  }

  /** Free text. */
  public PersonBuilder note(@Nullable String value) {
    note = text(value);
    return this;
  }

  /** Where the record came from. */
  public PersonBuilder source(@Nullable String value) {
    source = text(value);
    return this;
  }

  /** Since when the business knows the person. */
  public PersonBuilder createdAt(Instant value) {
    createdAt = value;
    return this;
  }

  /**
   * The person.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Person build() {
    return new Person(
        id,
        externalRef,
        fullName,
        givenName,
        familyName,
        email,
        phone,
        jobTitle,
        companyId,
        street,
        city,
        region,
        postcode,
        country,
        birthday,
        language,
        lifecycle,
        consent,
        tags,
        note,
        source,
        createdAt);
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
