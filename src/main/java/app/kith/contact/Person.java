package app.kith.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person as stored. Absent texts are null, never empty.
 *
 * @param id never reused; 0 while the person is not stored yet
 * @param externalRef the customer number of the system the person came from, up to 200 characters
 * @param fullName how the person is called, never blank, up to 500 characters
 * @param companyId a company's id, or null
 * @param language a BCP 47 tag such as {@code zh-CN}
 * @param tags tidied tags, see {@link Tags}
 * @param source where the record came from, such as a file's name
 * @param createdAt since when the business knows the person, milliseconds
 */
public record Person(
    long id,
    @Nullable String externalRef,
    String fullName,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String jobTitle,
    @Nullable Long companyId,
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postcode,
    @Nullable String country,
    @Nullable LocalDate birthday,
    @Nullable String language,
    Lifecycle lifecycle,
    Consent consent,
    List<String> tags,
    @Nullable String note,
    @Nullable String source,
    Instant createdAt) {

  /** Copies the tags and refuses a blank name. */
  public Person {
    if (fullName.isBlank()) {
      throw new IllegalArgumentException("a person needs a name");
    }
    tags = List.copyOf(tags);
  }

  /** A builder for somebody new: a lead of unknown consent, without an id. */
  public static PersonBuilder named(String fullName, Instant createdAt) {
    return new PersonBuilder(fullName, createdAt);
  }

  /** A builder that starts from this person. */
  public PersonBuilder change() {
    return new PersonBuilder(this);
  }
}
