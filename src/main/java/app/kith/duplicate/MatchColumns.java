package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonField;
import app.kith.contact.TextKeys;
import app.kith.duplicate.match.Field;
import app.kith.duplicate.match.FieldKind;
import app.kith.duplicate.match.NameParts;
import app.kith.duplicate.match.Normal;
import app.kith.duplicate.match.PeopleTable;
import app.kith.duplicate.match.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of people while it is filled, row by row. What is only guessed says
 * nothing about who somebody is and is left out.
 */
final class MatchColumns {
  private static final Map<FieldKind, PersonField> KNOWN = known();

  /** A field of the business's own takes part if this share of the people has it. */
  private static final double FILLED = 0.05;

  private final int rows;
  private final GuessedCells guessed;
  private final Map<FieldKind, TextColumn.Builder> known = new EnumMap<>(FieldKind.class);
  private final Map<Long, Own> own = new LinkedHashMap<>();

  /** A column of the business's own. */
  private record Own(CustomField field, TextColumn.Builder builder) {}

  MatchColumns(int rows, List<CustomField> ownFields, GuessedCells guessed) {
    this.rows = rows;
    this.guessed = guessed;
    KNOWN.keySet().forEach(kind -> known.put(kind, new TextColumn.Builder(rows)));
    ownFields.stream()
        .filter(field -> field.kind() != CustomField.Kind.BOOLEAN)
        .forEach(field -> own.put(field.id(), new Own(field, new TextColumn.Builder(rows))));
  }

  private static Map<FieldKind, PersonField> known() {
    Map<FieldKind, PersonField> known = new EnumMap<>(FieldKind.class);
    known.put(FieldKind.GIVEN_NAME, PersonField.GIVEN_NAME);
    known.put(FieldKind.FAMILY_NAME, PersonField.FAMILY_NAME);
    known.put(FieldKind.EMAIL, PersonField.EMAIL);
    known.put(FieldKind.PHONE, PersonField.PHONE);
    known.put(FieldKind.STREET, PersonField.STREET);
    known.put(FieldKind.CITY, PersonField.CITY);
    known.put(FieldKind.POSTCODE, PersonField.POSTCODE);
    known.put(FieldKind.REGION, PersonField.REGION);
    known.put(FieldKind.BIRTHDAY, PersonField.BIRTHDAY);
    known.put(FieldKind.COMPANY, PersonField.COMPANY_ID);
    return known;
  }

  /** What a row says beside the name, as it is stored; any part may be missing. */
  record Said(
      @Nullable String email,
      @Nullable String phone,
      @Nullable String street,
      @Nullable String city,
      @Nullable String postcode,
      @Nullable String region,
      @Nullable LocalDate birthday,
      @Nullable String company) {}

  void name(
      int at, @Nullable String given, @Nullable String family, String full, boolean standsIn) {
    NameParts name = NameParts.of(given, family, standsIn ? null : full);
    set(FieldKind.GIVEN_NAME, at, name.given());
    set(FieldKind.FAMILY_NAME, at, name.family());
  }

  void rest(int at, Said said) {
    set(FieldKind.EMAIL, at, TextKeys.email(said.email()));
    set(FieldKind.PHONE, at, TextKeys.phone(said.phone()));
    set(FieldKind.STREET, at, Normal.street(said.street()));
    set(FieldKind.CITY, at, Normal.text(said.city()));
    set(FieldKind.POSTCODE, at, Normal.code(said.postcode()));
    set(FieldKind.REGION, at, Normal.text(said.region()));
    set(FieldKind.BIRTHDAY, at, Normal.day(said.birthday()));
    set(FieldKind.COMPANY, at, Normal.company(said.company()));
  }

  /** Where the main value is missing, the first further one stands in for it. */
  void detail(int at, PersonDetail.Kind kind, @Nullable String content, @Nullable String street) {
    switch (kind) {
      case EMAIL -> setMissing(FieldKind.EMAIL, at, TextKeys.email(content));
      case PHONE -> setMissing(FieldKind.PHONE, at, TextKeys.phone(content));
      case ADDRESS -> setMissing(FieldKind.STREET, at, Normal.street(street));
      case WEBSITE, PHOTO -> {
        // many share one
      }
    }
  }

  /** A value of an own field: a day, a number or a text. */
  void own(
      int at,
      long fieldId,
      @Nullable LocalDate day,
      @Nullable Double number,
      @Nullable String text) {
    Own column = own.get(fieldId);
    if (column != null && !guessed.holds(at, fieldId)) {
      column.builder().set(at, normal(day, number, text));
    }
  }

  private static @Nullable String normal(
      @Nullable LocalDate day, @Nullable Double number, @Nullable String text) {
    if (day != null) {
      return Normal.day(day);
    }
    if (number == null) {
      return Normal.text(text);
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString(number.longValue())
        : number.toString();
  }

  private void setMissing(FieldKind kind, int at, @Nullable String value) {
    if (Objects.requireNonNull(known.get(kind)).isMissing(at)) {
      Objects.requireNonNull(known.get(kind)).set(at, value);
    }
  }

  private void set(FieldKind kind, int at, @Nullable String value) {
    if (!guessed.holds(at, Objects.requireNonNull(KNOWN.get(kind)))) {
      Objects.requireNonNull(known.get(kind)).set(at, value);
    }
  }

  /** The fields that tell people apart. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    known.forEach(
        (kind, builder) -> {
          if (builder.filled() > 1) {
            Message label = Objects.requireNonNull(KNOWN.get(kind)).label();
            fields.add(new Field(label, kind, builder.build()));
          }
        });
    ownFields().limit(PeopleTable.MOST_FIELDS - fields.size()).toList().forEach(fields::add);
    return fields;
  }

  private Stream<Field> ownFields() {
    return own.values().stream()
        .filter(each -> each.builder().filled() >= Math.max(2, FILLED * rows))
        .filter(each -> each.builder().distinct() > 1)
        .sorted(Comparator.comparingInt((Own each) -> each.builder().filled()).reversed())
        .map(
            each ->
                new Field(
                    Message.of("duplicate.field.own", each.field().name()),
                    kind(each.field()),
                    each.builder().build()));
  }

  private static FieldKind kind(CustomField field) {
    return switch (field.kind()) {
      case NUMBER, BOOLEAN -> FieldKind.OWN_NUMBER;
      case DATE -> FieldKind.OWN_DAY;
      case TEXT -> FieldKind.OWN_TEXT;
    };
  }
}
