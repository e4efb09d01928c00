package app.kith.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What goes wrong at a counter: a digit too many, a town in small letters, the end of a mail domain
 * mistyped, somebody written down twice. One or two in a hundred, so that data quality and
 * duplicates have something true to show.
 */
final class Mishaps {
  private static final double WRONG_NUMBER = 0.008;
  private static final double SMALL_LETTERS = 0.014;
  private static final double MAIL_SLIP = 0.019;
  private static final int DOUBLE_EVERY = 400;

  /** Slips in the last part of a domain that lead nowhere: there are no such domains. */
  private static final Map<String, List<String>> ENDS =
      Map.of(
          "com", List.of("con", "cmo", "comm", "vom", "xom"),
          "org", List.of("ogr", "orh", "prg", "orgg"),
          "net", List.of("nte", "ner", "nett"));

  private Mishaps() {}

  /** True if this place may hold the second record of somebody before. */
  static boolean isDouble(int index) {
    return index % DOUBLE_EVERY == DOUBLE_EVERY - 1;
  }

  /** The place of that somebody. */
  static int firstRecord(int index) {
    return index - DOUBLE_EVERY / 2;
  }

  /** A person as the counter wrote it down. */
  static SamplePerson written(SamplePerson person, RandomGenerator random) {
    double luck = random.nextDouble();
    SamplePerson.Address at = person.address();
    String phone = person.phone();
    String mail = person.email();
    if (luck < WRONG_NUMBER) {
      phone += phone.substring(phone.length() - 2);
    } else if (luck < SMALL_LETTERS) {
      String city = at.city().toLowerCase(Locale.ROOT);
      at = new SamplePerson.Address(at.street(), city, at.region(), at.postcode(), at.country());
    } else if (luck < MAIL_SLIP) {
      mail = mistyped(mail, (luck - SMALL_LETTERS) / (MAIL_SLIP - SMALL_LETTERS));
    }
    return person.writtenAs(
        person.fullName(), person.givenName(), person.familyName(), mail, phone, at);
  }

  /**
   * An address with a slip in its end, or as it is.
   *
   * @param which in [0, 1), which slip
   */
  private static String mistyped(String mail, double which) {
    int end = mail.lastIndexOf('.') + 1;
    List<String> slips = ENDS.getOrDefault(mail.substring(end), List.of());
    return slips.isEmpty()
        ? mail
        : mail.substring(0, end) + slips.get((int) (which * slips.size()));
  }

  /**
   * A second record with the name, number and address of a first one, the name mistyped; the second
   * as it is where the first's name is too short to be mistyped or one of them is Chinese.
   */
  static SamplePerson again(SamplePerson second, SamplePerson first) {
    String given = first.givenName();
    if (first.chinese() || second.chinese() || given.length() < 4) {
      return second;
    }
    int at = given.length() - 2;
    String mistyped = given.substring(0, at) + given.charAt(at) + given.substring(at);
    return second.writtenAs(
        mistyped + " " + first.familyName(),
        mistyped,
        first.familyName(),
        "",
        first.phone(),
        first.address());
  }
}
