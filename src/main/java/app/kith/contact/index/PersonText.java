package app.kith.contact.index;

import app.kith.contact.TextKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The searchable text of one person: folded fields with a separator between them that no typed text
 * holds. Besides searching, fields can be taken out again for exact look-ups.
 */
final class PersonText {
  /** Stands between fields. */
  static final char FIELD = '\u001f';

  /** Stands before and after each tag. */
  static final char TAG = '\u001e';

  private final Pinyin pinyin = new Pinyin();

  /** The fields that can be taken out of a text, in their order. */
  enum Field {
    NAME(0),
    EMAIL(1),
    PHONE(2),
    /** The customer number exactly as given. */
    REF(3);

    private final int place;

    Field(int place) {
      this.place = place;
    }
  }

  /** The stored form of a person's text. */
  String of(IndexRow row) {
    StringBuilder text = new StringBuilder(128);
    String name = TextKeys.fold(row.fullName());
    String ref = row.externalRef() == null ? "" : clean(row.externalRef());
    text.append(name).append(FIELD);
    append(text, TextKeys.email(row.email()));
    append(text, digits(row.phone()));
    text.append(ref).append(FIELD);
    String foldedRef = TextKeys.fold(ref);
    append(text, foldedRef.equals(ref) ? null : foldedRef);
    sound(text, name);
    if (row.company() != null) {
      String company = TextKeys.fold(row.company());
      text.append(company).append(FIELD);
      sound(text, company);
    }
    append(text, row.city());
    if (row.tags() != null) {
      text.append(TextKeys.fold(row.tags()).replace(',', TAG)).append(FIELD);
    }
    append(text, row.note());
    if (row.further() != null) {
      row.further()
          .lines()
          .forEach(line -> append(text, line.indexOf('@') < 0 ? digits(line) : line));
    }
    return TextBlocks.narrow(text.toString());
  }

  /** The form in which a tag occurs in texts. */
  static String tag(String tag) {
    return TextBlocks.narrow(TAG + TextKeys.fold(tag) + TAG);
  }

  /** One field of a stored text, empty if the person has none. */
  static String field(String narrow, Field field) {
    int start = 0;
    for (int skip = field.place; skip > 0; skip--) {
      start = narrow.indexOf(FIELD, start) + 1;
    }
    return TextBlocks.wide(narrow.substring(start, narrow.indexOf(FIELD, start)));
  }

  /**
   * What a person typed, as fragments in their stored forms, the longest first. Chinese and other
   * letters are taken apart where they meet; a number with signs also matches without them.
   */
  static List<List<String>> fragments(String typed) {
    String spaced =
        TextKeys.fold(typed)
            .replaceAll("(?<=[\u4e00-\u9fff])(?=[^\u4e00-\u9fff])", " ")
            .replaceAll("(?<=[^\u4e00-\u9fff])(?=[\u4e00-\u9fff])", " ");
    return java.util.Arrays.stream(spaced.split(" "))
        .filter(fragment -> !fragment.isEmpty())
        .distinct()
        .sorted(java.util.Comparator.comparingInt(String::length).reversed())
        .map(PersonText::forms)
        .toList();
  }

  private static List<String> forms(String fragment) {
    String digits = digits(fragment);
    boolean isNumber = digits != null && fragment.matches("[-+()./0-9]+");
    return isNumber && !digits.equals(fragment)
        ? List.of(TextBlocks.narrow(fragment), digits)
        : List.of(TextBlocks.narrow(fragment));
  }

  private void sound(StringBuilder text, String name) {
    int start = text.length();
    pinyin.append(name, text);
    if (text.length() > start) {
      text.append(FIELD);
    }
  }

  private static void append(StringBuilder text, @Nullable String field) {
    if (field != null) {
      text.append(TextKeys.fold(field));
    }
    text.append(FIELD);
  }

  private static String clean(String text) {
    return text.replace(FIELD, ' ').replace(TAG, ' ');
  }

  private static @Nullable String digits(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.isEmpty() ? null : digits.toString();
  }
}
