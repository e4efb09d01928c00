package app.kith.contact.index;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of one person.
 *
 * @param tags in the stored form of {@link app.kith.contact.Tags}
 * @param note its first 2,000 characters
 * @param further further e-mail addresses and phone numbers, a line each
 * @param changedBy the change set that last touched the person; later ones are greater
 */
record IndexRow(
    long id,
    String fullName,
    @Nullable String company,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String externalRef,
    @Nullable String city,
    @Nullable String country,
    @Nullable String tags,
    @Nullable String note,
    @Nullable String further,
    Lifecycle lifecycle,
    Consent consent,
    long changedBy) {

  /** The same person with further addresses and numbers. */
  IndexRow withFurther(@Nullable String lines) {
    return new IndexRow(
        id,
        fullName,
        company,
        email,
        phone,
        externalRef,
        city,
        country,
        tags,
        note,
        lines,
        lifecycle,
        consent,
        changedBy);
  }
}
