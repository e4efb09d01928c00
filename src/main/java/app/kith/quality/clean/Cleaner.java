package app.kith.quality.clean;

import app.kith.quality.check.CountryNames;
import app.kith.quality.check.Finding;
import app.kith.quality.check.Inspection;
import app.kith.quality.check.MailAddresses;
import app.kith.quality.check.PhoneNumbers;
import app.kith.quality.check.Readings;
import app.kith.quality.check.Texts;
import app.kith.quality.values.Numbers;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as a careful person would. Only what is certain is changed; a probable slip in an
 * address is told and left. Thread-safe.
 */
public final class Cleaner {
  private final Cleaning cleaning;
  private final CountryNames countries = new CountryNames();
  private final PhoneNumbers phones = new PhoneNumbers();
  private final MailAddresses addresses = new MailAddresses();

  /** A cleaner as a person wants it. */
  public Cleaner(Cleaning cleaning) {
    this.cleaning = cleaning;
  }

  /** A name: blanks single, full-width letters narrow, capitals where all or none were. */
  public String name(String text) {
    return Texts.name(text);
  }

  /** Any text: blanks single, full-width letters narrow. */
  public String text(String text) {
    return Texts.tidy(text);
  }

  /** A country by its usual name in the language; what is none stays. */
  public String country(String text) {
    return countries
        .code(text)
        .map(code -> Locale.of("", code).getDisplayCountry(cleaning.language()))
        .orElse(text);
  }

  /**
   * A number as E.164 writes it; one that is not valid there stays.
   *
   * @param country the country that its row names, or null
   */
  public String phone(String text, @Nullable String country) {
    Inspection found = phoneFound(text, country);
    String certain = found.proposal();
    return found.finding() == Finding.REPAIRABLE && certain != null ? certain : text;
  }

  /**
   * True if a number cannot be right.
   *
   * @param country the country that its row names, or null
   */
  public boolean isWrongPhone(String text, @Nullable String country) {
    return phoneFound(text, country).finding() == Finding.INVALID;
  }

  private Inspection phoneFound(String text, @Nullable String country) {
    String tidy = Texts.tidy(text);
    return country == null
        ? phones.inspectProbable(tidy, cleaning.country())
        : phones.inspect(tidy, countries.code(country).orElse(null));
  }

  /**
   * A day or an amount with a currency in the one spelling; what is none, or can be read in several
   * ways, stays. Digits without a currency may be a number of something, and stay too.
   */
  public String own(String text, Readings readings) {
    Inspection found = readings.inspect(text);
    String certain = found.proposal();
    boolean isMeant =
        readings.kind() == Readings.Kind.DATES || !Numbers.currency(Texts.tidy(text)).isEmpty();
    return isMeant && found.finding() == Finding.REPAIRABLE && certain != null ? certain : text;
  }

  /** What was probably meant by an address that looks like a slip. */
  public Optional<String> slip(String email) {
    Inspection found = addresses.inspect(email, 0);
    return found.finding() == Finding.DOUBTFUL
        ? Optional.ofNullable(found.proposal())
        : Optional.empty();
  }
}
