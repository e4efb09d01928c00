package app.kith.intake.mapping;

import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells numbers that call something, such as postcodes and accounts, from those that count it. */
final class Identifiers {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern COUNT =
      Pattern.compile("(?iu)\\s*(?:number|no\\.?|nr\\.?|count) of .*|.*数量");

  /** Words that nothing is counted in. */
  private static final Set<String> CODES =
      Set.of(
          "account",
          "barcode",
          "bic",
          "code",
          "código",
          "cp",
          "ean",
          "fax",
          "gtin",
          "iban",
          "id",
          "isbn",
          "kennung",
          "kennziffer",
          "konto",
          "mobile",
          "phone",
          "pin",
          "plz",
          "postal",
          "postcode",
          "ref",
          "reference",
          "serial",
          "siren",
          "siret",
          "sku",
          "tel",
          "telefon",
          "telephone",
          "téléphone",
          "upc",
          "vat",
          "zip",
          "zipcode");

  /** Words behind which there can be a count as well: a table's, a floor's, a house's. */
  private static final Set<String> NUMBERS =
      Set.of("no", "nr", "nbr", "num", "number", "nummer", "numero", "número", "numéro", "#", "n");

  /** What such words end in where they are written together. */
  private static final Pattern ENDING =
      Pattern.compile(
          ".*(?:nummer|nr|postleitzahl|plz|kennzahl|postcode|zipcode)"
              + "|.*(?:编号|编码|代码|号码|邮编|邮政编码|条码|条形码|账号|帐号|卡号|工号|证号|货号|电话|手机|編號|號碼|代碼|番号|コード)");

  private Identifiers() {}

  /**
   * True if digits are no quantities: one is led by a zero or longer than any number, or the
   * column's name calls them codes.
   */
  static boolean areIn(String header, List<String> values) {
    if (values.stream().anyMatch(Identifiers::isCode)) {
      return true;
    }
    if (!values.stream().allMatch(value -> DIGITS.matcher(value).matches())) {
      return false;
    }
    String lower = header.strip().toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(NO_WORD.split(lower));
    if (COUNT.matcher(lower).matches()) {
      return false;
    }
    boolean code =
        words.stream().anyMatch(it -> CODES.contains(it) || ENDING.matcher(it).matches());
    return code || (words.stream().anyMatch(NUMBERS::contains) && areOfOneLength(values));
  }

  private static boolean isCode(String value) {
    return Numbers.isCode(value)
        && Arrays.stream(NumberStyle.values()).anyMatch(it -> Numbers.read(value, it) != null);
  }

  private static boolean areOfOneLength(List<String> values) {
    return values.stream().mapToInt(String::length).distinct().count() == 1;
  }
}
