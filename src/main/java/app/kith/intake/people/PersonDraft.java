package app.kith.intake.people;

import app.kith.contact.PersonDetail;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person as one row of a file tells of one: cleaned texts, none blank. */
final class PersonDraft {
  private static final Pattern NO_PHONE =
      Pattern.compile("(?iu)fax|télécopie|telex|pager|assistant|assistent|传真|寻呼|傳真");

  final Row source;
  final long row;
  final @Nullable Object[] own;
  private final Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
  @Nullable LocalDate birthday;
  @Nullable Boolean consent;

  /** The day on which the row says that it was last changed, if it does. */
  @Nullable LocalDate changed;

  /** True once it is known that what is stored of the person is newer than the row. */
  boolean isOutdated;

  List<PersonDetail> details = List.of();
  private PersonKeys.@Nullable Traits traits;

  /**
   * A draft.
   *
   * @param source the row
   * @param ownFields how many own fields the file has
   */
  PersonDraft(Row source, int ownFields) {
    this.source = source;
    this.row = source.number();
    this.own = new Object[ownFields];
  }

  @Nullable String text(PersonField field) {
    return texts.get(field);
  }

  void text(PersonField field, String value) {
    texts.put(field, value);
  }

  /** A field's text; without a main address or number the first further one, but no fax's. */
  @Nullable String main(PersonField field) {
    String text = text(field);
    return text != null
        ? text
        : switch (field) {
          case EMAIL -> further(PersonDetail.Kind.EMAIL);
          case PHONE -> further(PersonDetail.Kind.PHONE);
          default -> null;
        };
  }

  private @Nullable String further(PersonDetail.Kind kind) {
    return details.stream()
        .filter(detail -> detail.kind() == kind)
        .filter(detail -> detail.label() == null || !NO_PHONE.matcher(detail.label()).find())
        .map(PersonDetail::content)
        .findFirst()
        .orElse(null);
  }

  /** True if nothing tells who it is. */
  boolean isNobody() {
    return text(PersonField.FULL_NAME) == null
        && text(PersonField.GIVEN_NAME) == null
        && text(PersonField.FAMILY_NAME) == null
        && main(PersonField.EMAIL) == null
        && main(PersonField.PHONE) == null
        && text(PersonField.EXTERNAL_REF) == null;
  }

  /** What tells the person apart; asked for once the row is read. */
  PersonKeys.Traits traits() {
    PersonKeys.Traits known = traits;
    if (known == null) {
      known = madeTraits();
      traits = known;
    }
    return known;
  }

  /** The address and the number that stand beside the person's own where these are others. */
  PersonKeys.Traits mainTraits() {
    String name =
        text(PersonField.PHONE) == null && text(PersonField.EMAIL) == null ? null : name();
    return new PersonKeys.Traits(
        null, text(PersonField.EMAIL), text(PersonField.PHONE), name, null, null);
  }

  /** What else tells the person apart: further addresses and numbers. */
  List<PersonKeys.Traits> furtherTraits() {
    return details.isEmpty() ? List.of() : details.stream().flatMap(this::traits).toList();
  }

  private Stream<PersonKeys.Traits> traits(PersonDetail detail) {
    return Stream.ofNullable(traits(detail, name()));
  }

  /** What a further address or number tells of whoever is called so; null if it is neither. */
  static PersonKeys.@Nullable Traits traits(PersonDetail detail, @Nullable String name) {
    return switch (detail.kind()) {
      case EMAIL -> new PersonKeys.Traits(null, detail.content(), null, name, null, null);
      case PHONE -> new PersonKeys.Traits(null, null, detail.content(), name, null, null);
      case ADDRESS, WEBSITE, PHOTO -> null;
    };
  }

  /** True if the person is found by a key that another one has. */
  boolean meets(PersonKeys.By by, PersonKeys.Traits other) {
    return by.meets(other, traits())
        || furtherTraits().stream().anyMatch(further -> by.meets(other, further));
  }

  private PersonKeys.Traits madeTraits() {
    return new PersonKeys.Traits(
        text(PersonField.EXTERNAL_REF),
        text(PersonField.EMAIL),
        text(PersonField.PHONE),
        name(),
        text(PersonField.STREET),
        text(PersonField.CITY));
  }

  /**
   * The name that the row gives, or null. Chinese, Japanese and Korean names put the family first.
   */
  @Nullable String name() {
    String full = text(PersonField.FULL_NAME);
    String given = text(PersonField.GIVEN_NAME);
    String family = text(PersonField.FAMILY_NAME);
    if (full != null || (given == null && family == null)) {
      return full;
    }
    if (given == null || family == null) {
      return given == null ? family : given;
    }
    return isEastAsian(family) && isEastAsian(given) ? family + given : given + " " + family;
  }

  /** The name, or what stands in for it. */
  String calledName() {
    String name = name();
    for (PersonField field :
        new PersonField[] {
          PersonField.EMAIL, PersonField.COMPANY, PersonField.PHONE, PersonField.EXTERNAL_REF
        }) {
      name = name == null ? main(field) : name;
    }
    return name == null ? "" : name.length() > 500 ? name.substring(0, 500) : name;
  }

  private static boolean isEastAsian(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u1100' && isEastAsian(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEastAsian(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
  }
}
