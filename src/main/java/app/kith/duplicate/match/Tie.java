package app.kith.duplicate.match;

import java.util.EnumSet;
import java.util.Set;

/**
 * What two different people may have in common without being one. Agreement in what they share
 * anyway says nothing about whether they are the same.
 */
enum Tie {
  /** Nothing. */
  NONE(EnumSet.noneOf(FieldKind.class)),
  /** They live together. */
  HOUSEHOLD(
      EnumSet.of(
          FieldKind.FAMILY_NAME,
          FieldKind.PHONE,
          FieldKind.STREET,
          FieldKind.CITY,
          FieldKind.POSTCODE,
          FieldKind.REGION)),
  /** They work together. */
  COLLEAGUES(
      EnumSet.of(
          FieldKind.COMPANY,
          FieldKind.PHONE,
          FieldKind.STREET,
          FieldKind.CITY,
          FieldKind.POSTCODE,
          FieldKind.REGION)),
  /** They were born together and live together. */
  TWINS(
      EnumSet.of(
          FieldKind.FAMILY_NAME,
          FieldKind.BIRTHDAY,
          FieldKind.EMAIL,
          FieldKind.PHONE,
          FieldKind.STREET,
          FieldKind.CITY,
          FieldKind.POSTCODE,
          FieldKind.REGION));

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<FieldKind> shared;

  Tie(Set<FieldKind> shared) {
    this.shared = shared;
  }

  /** True if people so tied share this field, as far as one person's own records do. */
  boolean shares(FieldKind kind) {
    return shared.contains(kind);
  }
}
