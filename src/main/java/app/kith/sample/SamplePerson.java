package app.kith.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invented customer.
 *
 * @param reference the shop's own customer number, unique
 * @param chinese true if the person lives in China and writes Chinese
 * @param behaviour how the person buys
 * @param firstVisit the day the shop first met the person
 * @param fullName in the order of the person's language
 * @param email at an example domain, unique; empty for a few people
 * @param phone valid by its country's numbering plan, from a range where it rings at nobody's; only
 *     two records of one person share one
 * @param company the business the person buys for, or empty
 * @param birthday unknown for some people
 * @param favourite the category the person likes best
 * @param household people at the table, 1 to 6
 * @param distanceKm way to the shop
 */
public record SamplePerson(
    String reference,
    boolean chinese,
    Behaviour behaviour,
    LocalDate firstVisit,
    String fullName,
    String givenName,
    String familyName,
    String email,
    String phone,
    String company,
    String jobTitle,
    Address address,
    @Nullable LocalDate birthday,
    boolean newsletter,
    String tag,
    String source,
    String favourite,
    int household,
    double distanceKm) {

  /** The same person as somebody else wrote it down. */
  SamplePerson writtenAs(
      String full, String given, String family, String mail, String number, Address place) {
    return new SamplePerson(
        reference,
        chinese,
        behaviour,
        firstVisit,
        full,
        given,
        family,
        mail,
        number,
        company,
        jobTitle,
        place,
        birthday,
        newsletter,
        tag,
        source,
        favourite,
        household,
        distanceKm);
  }

  /** Where a person lives. */
  public record Address(
      String street, String city, String region, String postcode, String country) {}
}
