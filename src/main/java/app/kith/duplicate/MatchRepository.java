package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.PersonField;
import app.kith.contact.TextKeys;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.duplicate.match.Field;
import app.kith.duplicate.match.FieldKind;
import app.kith.duplicate.match.NameParts;
import app.kith.duplicate.match.Normal;
import app.kith.duplicate.match.PeopleTable;
import app.kith.duplicate.match.TextColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads everybody into plain arrays, in two passes that hold one row at a time. Stateless. */
final class MatchRepository {
  private static final Map<FieldKind, PersonField> KNOWN = known();

  /** A field of the business's own takes part if this share of the people has it. */
  private static final double FILLED = 0.05;

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

  /** Everybody, with the fields that tell people apart. */
  PeopleTable read(Transaction open, List<CustomField> own) {
    long[] ids = ids(open);
    Map<FieldKind, TextColumn.Builder> builders = new EnumMap<>(FieldKind.class);
    KNOWN.keySet().forEach(kind -> builders.put(kind, new TextColumn.Builder(ids.length)));
    int[] row = new int[1];
    Statements.read(
        open,
        "SELECT p.given_name, p.family_name, p.full_name, p.email, p.phone, p.street, p.city,"
            + " p.postcode, p.region, p.birthday, c.name, p.external_ref FROM person p"
            + " LEFT JOIN company c ON c.id = p.company_id ORDER BY p.id",
        result -> take(result, row[0]++, builders));
    fillFromDetails(open, ids, builders);
    List<Field> fields = new ArrayList<>();
    builders.forEach(
        (kind, builder) -> {
          if (builder.filled() > 1) {
            Message label = Objects.requireNonNull(KNOWN.get(kind)).label();
            fields.add(new Field(label, kind, builder.build()));
          }
        });
    ownFields(open, ids, own)
        .limit(PeopleTable.MOST_FIELDS - fields.size())
        .toList()
        .forEach(fields::add);
    return new PeopleTable(ids, fields);
  }

  private static long[] ids(Transaction open) {
    int count =
        Statements.list(open, "SELECT COUNT(*) FROM person", row -> row.getInt(1)).getFirst();
    long[] ids = new long[count];
    int[] at = new int[1];
    Statements.read(
        open, "SELECT id FROM person ORDER BY id", row -> ids[at[0]++] = row.getLong(1));
    return ids;
  }

  private static void take(ResultSet row, int at, Map<FieldKind, TextColumn.Builder> columns)
      throws SQLException {
    String full = row.getString(3);
    boolean standsIn =
        full.equals(row.getString(4))
            || full.equals(row.getString(5))
            || full.equals(row.getString(12))
            || full.equals(row.getString(11));
    NameParts name = NameParts.of(row.getString(1), row.getString(2), standsIn ? null : full);
    set(columns, FieldKind.GIVEN_NAME, at, name.given());
    set(columns, FieldKind.FAMILY_NAME, at, name.family());
    set(columns, FieldKind.EMAIL, at, TextKeys.email(row.getString(4)));
    set(columns, FieldKind.PHONE, at, TextKeys.phone(row.getString(5)));
    set(columns, FieldKind.STREET, at, Normal.street(row.getString(6)));
    set(columns, FieldKind.CITY, at, Normal.text(row.getString(7)));
    set(columns, FieldKind.POSTCODE, at, Normal.code(row.getString(8)));
    set(columns, FieldKind.REGION, at, Normal.text(row.getString(9)));
    set(columns, FieldKind.BIRTHDAY, at, Normal.day(row.getObject(10, LocalDate.class)));
    set(columns, FieldKind.COMPANY, at, Normal.company(row.getString(11)));
  }

  /** Where the main value is missing, the first further one stands in for it. */
  private static void fillFromDetails(
      Transaction open, long[] ids, Map<FieldKind, TextColumn.Builder> columns) {
    Statements.read(
        open,
        "SELECT person_id, kind, content, street FROM person_detail"
            + " WHERE kind IN ('EMAIL', 'PHONE', 'ADDRESS') ORDER BY id",
        row -> {
          int at = Arrays.binarySearch(ids, row.getLong(1));
          if (at < 0) {
            return;
          }
          switch (row.getString(2)) {
            case "EMAIL" ->
                setMissing(columns, FieldKind.EMAIL, at, TextKeys.email(row.getString(3)));
            case "PHONE" ->
                setMissing(columns, FieldKind.PHONE, at, TextKeys.phone(row.getString(3)));
            default -> setMissing(columns, FieldKind.STREET, at, Normal.street(row.getString(4)));
          }
        });
  }

  private static void setMissing(
      Map<FieldKind, TextColumn.Builder> columns, FieldKind kind, int row, @Nullable String value) {
    if (Objects.requireNonNull(columns.get(kind)).isMissing(row)) {
      set(columns, kind, row, value);
    }
  }

  private static void set(
      Map<FieldKind, TextColumn.Builder> columns, FieldKind kind, int row, @Nullable String value) {
    Objects.requireNonNull(columns.get(kind)).set(row, value);
  }

  private static Stream<Field> ownFields(Transaction open, long[] ids, List<CustomField> fields) {
    Map<Long, TextColumn.Builder> builders = new HashMap<>();
    fields.stream()
        .filter(field -> field.kind() != CustomField.Kind.BOOLEAN)
        .forEach(field -> builders.put(field.id(), new TextColumn.Builder(ids.length)));
    Statements.read(
        open,
        "SELECT person_id, field_id, text_value, number_value, date_value FROM custom_value",
        row -> {
          TextColumn.Builder builder = builders.get(row.getLong(2));
          int at = Arrays.binarySearch(ids, row.getLong(1));
          if (builder != null && at >= 0) {
            builder.set(at, ownValue(row));
          }
        });
    record Filled(CustomField field, TextColumn.Builder builder) {}
    return fields.stream()
        .filter(field -> builders.containsKey(field.id()))
        .map(field -> new Filled(field, Objects.requireNonNull(builders.get(field.id()))))
        .filter(each -> each.builder().filled() >= Math.max(2, FILLED * ids.length))
        .filter(each -> each.builder().distinct() > 1)
        .sorted(Comparator.comparingInt((Filled each) -> each.builder().filled()).reversed())
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

  private static @Nullable String ownValue(ResultSet row) throws SQLException {
    LocalDate day = row.getObject(5, LocalDate.class);
    if (day != null) {
      return Normal.day(day);
    }
    Double number = row.getObject(4, Double.class);
    if (number == null) {
      return Normal.text(row.getString(3));
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString(number.longValue())
        : number.toString();
  }
}
