package app.kith.duplicate;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonDetail;
import app.kith.contact.TextKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one person as one: the kept one's values stay, the other fills its blanks, and
 * what both have is kept beside as a further address or number. A refusal of either is a refusal.
 *
 * @param person the kept one as it becomes
 * @param details the other's addresses and numbers that differ, without ids
 */
record PersonUnion(Person person, List<PersonDetail> details) {

  /**
   * Joins two records.
   *
   * @param optedOut true if either asked not to be written to at any of its addresses
   */
  static PersonUnion of(Person kept, Person other, boolean optedOut) {
    PersonBuilder builder = kept.change();
    boolean nameless = isStandIn(kept) && !isStandIn(other);
    builder
        .fullName(nameless ? other.fullName() : kept.fullName())
        .externalRef(first(kept.externalRef(), other.externalRef()))
        .givenName(first(kept.givenName(), other.givenName()))
        .familyName(first(kept.familyName(), other.familyName()))
        .email(first(kept.email(), other.email()))
        .phone(first(kept.phone(), other.phone()))
        .jobTitle(first(kept.jobTitle(), other.jobTitle()))
        .companyId(kept.companyId() == null ? other.companyId() : kept.companyId())
        .birthday(kept.birthday() == null ? other.birthday() : kept.birthday())
        .language(first(kept.language(), other.language()))
        .source(first(kept.source(), other.source()))
        .note(notes(kept.note(), other.note()))
        .lifecycle(further(kept.lifecycle(), other.lifecycle()))
        .consent(optedOut ? Consent.REFUSED : consent(kept, other))
        .createdAt(
            other.createdAt().isBefore(kept.createdAt()) ? other.createdAt() : kept.createdAt());
    List<String> tags = new ArrayList<>(kept.tags());
    tags.addAll(other.tags());
    builder.tags(tags);
    if (!hasAddress(kept)) {
      builder
          .street(other.street())
          .city(other.city())
          .region(other.region())
          .postcode(other.postcode())
          .country(first(kept.country(), other.country()));
    }
    return new PersonUnion(builder.build(), details(kept, other));
  }

  /** The other's addresses and numbers that differ, without ids. */
  static List<PersonDetail> details(Person kept, Person other) {
    List<PersonDetail> details = new ArrayList<>();
    if (differs(TextKeys.email(kept.email()), TextKeys.email(other.email()))) {
      details.add(
          PersonDetail.of(PersonDetail.Kind.EMAIL, null, Objects.requireNonNull(other.email())));
    }
    if (other.phone() != null && differs(phone(kept), phone(other))) {
      details.add(PersonDetail.of(PersonDetail.Kind.PHONE, null, other.phone()));
    }
    PersonDetail address = address(other);
    if (hasAddress(kept) && hasAddress(other) && !address.key().equals(address(kept).key())) {
      details.add(address);
    }
    return details;
  }

  /** Somebody's main addresses and number in the form of further ones. */
  static List<PersonDetail> mains(Person person) {
    List<PersonDetail> mains = new ArrayList<>();
    if (person.email() != null) {
      mains.add(PersonDetail.of(PersonDetail.Kind.EMAIL, null, person.email()));
    }
    if (person.phone() != null) {
      mains.add(PersonDetail.of(PersonDetail.Kind.PHONE, null, person.phone()));
    }
    if (hasAddress(person)) {
      mains.add(address(person));
    }
    return mains;
  }

  private static @Nullable String phone(Person person) {
    return first(TextKeys.phone(person.phone()), person.phone());
  }

  private static boolean differs(@Nullable String kept, @Nullable String other) {
    return kept != null && other != null && !kept.equals(other);
  }

  private static PersonDetail address(Person person) {
    return new PersonDetail(
        0,
        0,
        PersonDetail.Kind.ADDRESS,
        null,
        null,
        person.street(),
        person.city(),
        person.region(),
        person.postcode(),
        person.country());
  }

  private static boolean hasAddress(Person person) {
    return person.street() != null
        || person.city() != null
        || person.region() != null
        || person.postcode() != null;
  }

  /** Agreeing holds for the address at which somebody agreed; refusing holds for all. */
  private static Consent consent(Person kept, Person other) {
    if (kept.consent() == Consent.REFUSED || other.consent() == Consent.REFUSED) {
      return Consent.REFUSED;
    }
    boolean sameAddress = !differs(TextKeys.email(kept.email()), TextKeys.email(other.email()));
    return kept.consent() == Consent.UNKNOWN && sameAddress ? other.consent() : kept.consent();
  }

  private static Lifecycle further(Lifecycle kept, Lifecycle other) {
    List<Lifecycle> order =
        List.of(
            Lifecycle.OTHER,
            Lifecycle.LEAD,
            Lifecycle.PROSPECT,
            Lifecycle.FORMER,
            Lifecycle.CUSTOMER);
    return order.indexOf(other) > order.indexOf(kept) ? other : kept;
  }

  /** Two notes as one. */
  static @Nullable String notes(@Nullable String kept, @Nullable String other) {
    if (kept == null || other == null || kept.contains(other)) {
      return first(kept, other);
    }
    String both = kept + "\n\n" + other;
    return both.length() <= 100_000 ? both : kept;
  }

  /** True for a name that only stands in for an unknown one. */
  static boolean isStandIn(Person person) {
    String name = person.fullName();
    return person.givenName() == null
        && person.familyName() == null
        && (name.equals(person.email())
            || name.equals(person.phone())
            || name.equals(person.externalRef()));
  }

  private static @Nullable String first(@Nullable String kept, @Nullable String other) {
    return kept == null ? other : kept;
  }
}
