package app.kith.duplicate;

import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonField;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.duplicate.match.PeopleTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads everybody into plain arrays, in passes that hold one row at a time. Stateless. */
final class MatchRepository {

  /** Everybody, and the newcomers behind them, with the fields that tell people apart. */
  PeopleTable read(Transaction open, List<CustomField> own, Newcomers newcomers) {
    long[] stored = ids(open);
    long[] ids = Arrays.copyOf(stored, stored.length + newcomers.people().size());
    List<CustomField> fields =
        Stream.concat(own.stream(), newcomers.freshFields().stream()).toList();
    MatchColumns columns = new MatchColumns(ids.length, fields, guessed(open, stored));
    readPeople(open, columns);
    readDetails(open, stored, columns);
    readOwn(open, stored, columns);
    for (int i = 0; i < newcomers.people().size(); i++) {
      Newcomers.Newcomer newcomer = newcomers.people().get(i);
      ids[stored.length + i] = newcomer.person().id();
      take(newcomer, stored.length + i, columns);
    }
    return new PeopleTable(ids, columns.fields());
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

  private static GuessedCells guessed(Transaction open, long[] ids) {
    GuessedCells guessed = new GuessedCells();
    Statements.read(
        open,
        "SELECT person_id, field, field_id FROM guessed_value",
        row -> {
          int at = Arrays.binarySearch(ids, row.getLong(1));
          String column = row.getString(2);
          if (at >= 0 && column != null) {
            PersonField.ofColumn(column).ifPresent(field -> guessed.add(at, field));
          } else if (at >= 0) {
            guessed.add(at, row.getLong(3));
          }
        });
    return guessed;
  }

  private static void readPeople(Transaction open, MatchColumns columns) {
    int[] row = new int[1];
    Statements.read(
        open,
        "SELECT p.given_name, p.family_name, p.full_name, p.email, p.phone, p.street, p.city,"
            + " p.postcode, p.region, p.birthday, c.name, p.external_ref FROM person p"
            + " LEFT JOIN company c ON c.id = p.company_id ORDER BY p.id",
        result -> take(result, row[0]++, columns));
  }

  private static void take(ResultSet row, int at, MatchColumns columns) throws SQLException {
    MatchColumns.Said said =
        new MatchColumns.Said(
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getObject(10, LocalDate.class),
            row.getString(11));
    String full = row.getString(3);
    columns.name(
        at, row.getString(1), row.getString(2), full, standsIn(full, said, row.getString(12)));
    columns.rest(at, said);
  }

  private static void take(Newcomers.Newcomer newcomer, int at, MatchColumns columns) {
    Person person = newcomer.person();
    MatchColumns.Said said =
        new MatchColumns.Said(
            person.email(),
            person.phone(),
            person.street(),
            person.city(),
            person.postcode(),
            person.region(),
            person.birthday(),
            newcomer.company());
    String full = person.fullName();
    columns.name(
        at,
        person.givenName(),
        person.familyName(),
        full,
        standsIn(full, said, person.externalRef()));
    columns.rest(at, said);
    for (PersonDetail detail : newcomer.details()) {
      columns.detail(at, detail.kind(), detail.content(), detail.street());
    }
    for (CustomValue value : newcomer.own()) {
      columns.own(at, value.fieldId(), value.date(), value.number(), value.text());
    }
  }

  /** True for a name that only stands in for an unknown one. */
  private static boolean standsIn(String name, MatchColumns.Said said, @Nullable String reference) {
    return Stream.of(said.email(), said.phone(), reference, said.company())
        .anyMatch(other -> Objects.equals(name, other));
  }

  private static void readDetails(Transaction open, long[] ids, MatchColumns columns) {
    Statements.read(
        open,
        "SELECT person_id, kind, content, street FROM person_detail"
            + " WHERE kind IN ('EMAIL', 'PHONE', 'ADDRESS') ORDER BY id",
        row -> {
          int at = Arrays.binarySearch(ids, row.getLong(1));
          if (at >= 0) {
            columns.detail(
                at,
                PersonDetail.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4));
          }
        });
  }

  private static void readOwn(Transaction open, long[] ids, MatchColumns columns) {
    Statements.read(
        open,
        "SELECT person_id, field_id, text_value, number_value, date_value FROM custom_value",
        row -> {
          int at = Arrays.binarySearch(ids, row.getLong(1));
          if (at >= 0) {
            columns.own(
                at,
                row.getLong(2),
                row.getObject(5, LocalDate.class),
                row.getObject(4, Double.class),
                row.getString(3));
          }
        });
  }
}
