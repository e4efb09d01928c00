package app.kith.intake.mapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headers of columns of which an address book has several: E-mail 2 - Value, Business Street, Home
 * Phone 2, 商务地址 邮政编码. Columns with the same stem belong together.
 */
public final class ContactHeader {
  private static final List<String> PARTS =
      List.of(
          "streetaddress",
          "street3",
          "street2",
          "street",
          "extendedaddress",
          "addressline1",
          "addressline2",
          "formatted",
          "pobox",
          "city",
          "town",
          "state",
          "region",
          "province",
          "county",
          "postalcode",
          "postcode",
          "zipcode",
          "zip",
          "countryregion",
          "country",
          "value",
          "type",
          "label",
          "number",
          "街道",
          "市县",
          "省市自治区",
          "邮政编码",
          "国家地区");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?:home|work|business|other|private|personal|secondary|second|alternate|alternative)?"
              + "e?mail(?:address)?\\d*(?:address|value)?\\d*|(?:商务|住宅|其他|备用|工作|个人)?"
              + "(?:电子)?(?:邮件|邮箱|邮件地址)\\d*(?:地址)?");
  private static final Pattern PHONE =
      Pattern.compile(
          ".*(?:phone|mobile|cell|fax|pager|telephone|telefon|telefax|callback|telex|ttytddphone)"
              + "\\d*(?:value|number|no)?|(?:tel|phone)\\d+.*|.*(?:电话|手机|传真|寻呼机)\\d*(?:号码)?");
  private static final Pattern WEBSITE =
      Pattern.compile(
          "(?:personal|business|company|home)?(?:web|website|webpage|homepage|url|websiteurl|site)\\d*"
              + "(?:value|url)?|linkedin(?:url|profile)?|profileurl|网址|网站|主页|网页|个人网页");
  private static final Pattern TYPE =
      Pattern.compile("(?:email|phone|address|website|im)\\d+(?:type|label)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:address\\d+|home|business|work|other|mailing|billing|shipping|company|private|office)"
              + "(?:address)?|(?:商务|住宅|其他|公司|家庭)(?:地址)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)e-?mail|phone|telefon|téléphone|tél\\.?|teléfono|address|adresse|value|number|type|label|street|website|url|\\d+|[-–_/]|电话|地址|邮件|电子|街道");

  private ContactHeader() {}

  /** What a header names, if it is one of these. */
  static Optional<PersonField> field(String header) {
    String folded = HeaderWords.fold(header);
    if (TYPE.matcher(folded).matches()) {
      return Optional.of(PersonField.DETAIL_TYPE);
    }
    if (EMAIL.matcher(folded).matches()) {
      return Optional.of(PersonField.EMAIL);
    }
    if (WEBSITE.matcher(folded).matches()) {
      return Optional.of(PersonField.WEBSITE);
    }
    PersonField part = place(header).isEmpty() ? null : part(folded);
    if (part != null) {
      return Optional.of(part);
    }
    return PHONE.matcher(folded).matches() ? Optional.of(PersonField.PHONE) : Optional.empty();
  }

  private static @Nullable PersonField part(String folded) {
    if (folded.matches(".*(?:city|town|市县)")) {
      return PersonField.CITY;
    }
    if (folded.matches(".*(?:postalcode|postcode|zip|zipcode|邮政编码)")) {
      return PersonField.POSTCODE;
    }
    if (folded.matches(".*(?:country|countryregion|国家地区)")) {
      return PersonField.COUNTRY;
    }
    if (folded.matches(".*(?:state|region|province|county|省市自治区)")) {
      return PersonField.REGION;
    }
    return folded.matches(".*(?:street\\d?|address|街道|地址|streetaddress)")
        ? PersonField.STREET
        : null;
  }

  /** What columns that belong together have in common: email2, home, address1, 商务地址. */
  public static String stem(String header) {
    String stem = HeaderWords.fold(header);
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (String part : PARTS) {
        if (stem.endsWith(part)) {
          stem = stem.substring(0, stem.length() - part.length());
          shorter = true;
        }
      }
    }
    return stem;
  }

  /**
   * Whose address a column belongs to: home, business, address2; blank if it does not say. A bare
   * "Address 1" is the first line of the one address.
   */
  public static String place(String header) {
    String stem = stem(header);
    boolean isLine = stem.equals("address1") && HeaderWords.fold(header).equals(stem);
    return !isLine && PLACE.matcher(stem).matches()
        ? stem.replaceFirst("(?<=.)(?:address|地址)$", "")
        : "";
  }

  /** What a header says about the sort: Home of Home Phone 2; null if it says nothing. */
  public static @Nullable String label(String header) {
    String plain = header.replaceAll(" \\(\\d+\\)$", "");
    String label = WORDS.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return label.isEmpty() || label.length() > 60 ? null : label;
  }
}
