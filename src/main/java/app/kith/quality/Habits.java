package app.kith.quality;

import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.contact.TextKeys;
import app.kith.quality.check.CountryNames;
import app.kith.quality.check.Repeats;
import app.kith.quality.check.Spellings;
import app.kith.quality.check.Texts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How this business's own data is usually written, learned in one pass over its people. */
final class Habits {
  /** Fields whose spellings are held against each other. */
  static final List<PersonField> SPELLED =
      List.of(PersonField.CITY, PersonField.REGION, PersonField.JOB_TITLE);

  private static final int MORE = 30;
  private static final int MOST_DOMAINS = 100;

  private final CountryNames countries;
  private final Map<PersonField, Spellings> spellings = new EnumMap<>(PersonField.class);
  private final Spellings countrySpellings = new Spellings();
  private final Map<String, Integer> countryCounts = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private List<String> usualDomains = List.of();
  private final Repeats addresses = new Repeats();
  private final Repeats numbers = new Repeats();

  Habits(CountryNames countries) {
    this.countries = countries;
    SPELLED.forEach(field -> spellings.put(field, new Spellings()));
  }

  void learn(Person person) {
    for (PersonField field : SPELLED) {
      String value = Texts.tidy(field.get(person));
      if (!value.isEmpty()) {
        spellings.get(field).count(TextKeys.fold(value), value);
      }
    }
    countryCode(person.country())
        .ifPresent(
            code -> {
              countrySpellings.count(code, Texts.tidy(PersonField.COUNTRY.get(person)));
              countryCounts.merge(code, 1, Integer::sum);
            });
    domains.merge(domain(PersonField.EMAIL.get(person)), 1, Integer::sum);
    String address = TextKeys.email(person.email());
    if (address != null) {
      addresses.see(address);
    }
    String number = TextKeys.phone(person.phone());
    if (number != null) {
      numbers.see(number);
    }
  }

  /** Ends the learning and begins the answers. */
  void seal() {
    usualDomains =
        domains.entrySet().stream()
            .filter(it -> it.getValue() >= MORE && !it.getKey().isEmpty())
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_DOMAINS)
            .map(Map.Entry::getKey)
            .toList();
    addresses.seal();
    numbers.seal();
  }

  /** Whether several people have an address. */
  boolean isSharedAddress(@Nullable String email) {
    String address = TextKeys.email(email);
    return address != null && addresses.repeated(address);
  }

  /** Whether several people have a number. */
  boolean isSharedNumber(@Nullable String phone) {
    String number = TextKeys.phone(phone);
    return number != null && numbers.repeated(number);
  }

  /** The usual spelling of a value that differs from it in capitals or accents only. */
  Optional<String> usual(PersonField field, String tidy) {
    return spellings.get(field).usual(TextKeys.fold(tidy));
  }

  /** The usual spelling of a country. */
  Optional<String> usualCountry(String code) {
    return countrySpellings.usual(code);
  }

  Optional<String> countryCode(@Nullable String country) {
    return country == null || country.isBlank() ? Optional.empty() : countries.code(country);
  }

  /** The country where nearly everybody lives, if there is one. */
  Optional<String> homeCountry() {
    long all = countryCounts.values().stream().mapToLong(Integer::longValue).sum();
    return countryCounts.entrySet().stream()
        .filter(entry -> entry.getValue() * 10L >= all * 9)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** How many people have mail at the domain of an address. */
  int colleagues(String address) {
    return domains.getOrDefault(domain(address), 0);
  }

  /** Domains where thirty times as many people have mail as at that of an address. */
  List<String> usualDomains(String address) {
    long enough = Math.max(1L, colleagues(address)) * MORE;
    return usualDomains.stream()
        .takeWhile(domain -> domains.getOrDefault(domain, 0) >= enough)
        .toList();
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
  }
}
