package app.kith.quality.check;

import app.kith.contact.TextKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their ISO 3166 codes and by their names in the languages of the world's shops. */
public final class CountryNames {
  private static final List<String> LANGUAGES =
      List.of("en", "zh", "zh-Hant", "de", "fr", "es", "it", "pt", "nl", "ja", "ko", "ru", "pl");
  private static final Map<String, String> CUSTOMARY =
      Map.ofEntries(
          Map.entry("uk", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("wales", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("eire", "IE"),
          Map.entry("usa", "US"),
          Map.entry("u.s.a.", "US"),
          Map.entry("u.s.", "US"),
          Map.entry("america", "US"),
          Map.entry("holland", "NL"),
          Map.entry("uae", "AE"),
          Map.entry("prc", "CN"),
          Map.entry("中华人民共和国", "CN"));

  private final Map<String, String> codes = new HashMap<>();

  /** The countries that the Java runtime knows. */
  public CountryNames() {
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      codes.put(TextKeys.fold(code), code);
      codes.put(TextKeys.fold(country.getISO3Country()), code);
      for (String language : LANGUAGES) {
        codes.putIfAbsent(
            TextKeys.fold(country.getDisplayCountry(Locale.forLanguageTag(language))), code);
      }
    }
    codes.putAll(CUSTOMARY);
  }

  /** The two-letter code of a country however it is written; empty if it is none. */
  public Optional<String> code(String text) {
    return Optional.ofNullable(codes.get(TextKeys.fold(text)));
  }
}
