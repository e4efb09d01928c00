package app.kith.contact;

import org.jspecify.annotations.Nullable;

/**
 * A company, shop or other body that people belong to. Absent texts are null.
 *
 * @param id never reused
 * @param externalRef the company's number in the system it came from
 * @param name never blank, up to 500 characters
 */
public record Company(
    long id,
    @Nullable String externalRef,
    String name,
    @Nullable String website,
    @Nullable String phone,
    @Nullable String city,
    @Nullable String country) {

  /** Refuses a blank name. */
  public Company {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a company needs a name");
    }
  }

  /** A company of which only the name is known. */
  public static Company named(long id, String name) {
    return new Company(id, null, name.strip(), null, null, null, null);
  }
}
