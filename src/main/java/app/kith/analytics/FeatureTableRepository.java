package app.kith.analytics;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * SQL that gathers what is known of people: one pass over people, orders, timeline, sent messages
 * and custom values each. Stateless.
 */
final class FeatureTableRepository {
  private static final String PEOPLE = "SELECT id FROM person WHERE 1 = 1 %s";

  private static final String BIRTHDAYS =
      "SELECT id, birthday FROM person WHERE birthday IS NOT NULL %s";

  private static final String FIELDS =
      "SELECT id, name, kind FROM custom_field WHERE kind IN ('NUMBER', 'BOOLEAN', 'TEXT')"
          + " ORDER BY name";

  private static final String VALUES =
      "SELECT person_id, field_id, number_value, text_value FROM custom_value"
          + " WHERE (number_value IS NOT NULL OR text_value IS NOT NULL) %s";

  private final OrderFeatureRepository orders = new OrderFeatureRepository();
  private final EventFeatureRepository events = new EventFeatureRepository();

  /**
   * Everything known of people before a moment.
   *
   * @param asOf what happened at or after it stays unseen
   * @param zone decides the day on which a birthday is
   * @param ownFields the business's own fields as well: they are known only as they are now
   */
  FeatureColumns read(
      Transaction open, PeopleScope scope, Instant asOf, ZoneId zone, boolean ownFields) {
    FeatureColumns columns = new FeatureColumns(people(open, scope));
    age(open, columns, scope, asOf.atZone(zone).toLocalDate());
    orders.read(open, columns, scope, asOf, zone);
    events.read(open, columns, scope, asOf, zone);
    if (ownFields) {
      ownFields(open, columns, scope);
    }
    return columns;
  }

  private static long[] people(Transaction open, PeopleScope scope) {
    long[][] ids = {new long[1024]};
    int[] count = {0};
    scope.read(
        open,
        PEOPLE,
        "id",
        row -> {
          if (count[0] == ids[0].length) {
            ids[0] = Arrays.copyOf(ids[0], 2 * count[0]);
          }
          ids[0][count[0]++] = row.getLong(1);
        });
    long[] found = Arrays.copyOf(ids[0], count[0]);
    Arrays.sort(found);
    return found;
  }

  private static void age(
      Transaction open, FeatureColumns columns, PeopleScope scope, LocalDate today) {
    double[] age = columns.column(FeatureKind.AGE);
    scope.read(
        open,
        BIRTHDAYS,
        "id",
        row -> {
          Date birthday = row.getDate(2);
          long years = ChronoUnit.YEARS.between(birthday.toLocalDate(), today);
          int at = columns.row(row.getLong(1));
          if (at >= 0 && years >= 0 && years <= 130) {
            age[at] = years;
          }
        });
  }

  private static void ownFields(Transaction open, FeatureColumns columns, PeopleScope scope) {
    Map<Long, double[]> numbers = new HashMap<>();
    Map<Long, Choices> words = new HashMap<>();
    Statements.read(
        open,
        FIELDS,
        row -> {
          String name = row.getString(2);
          if ("TEXT".equals(row.getString(3))) {
            words.put(row.getLong(1), columns.choices(name));
          } else {
            numbers.put(row.getLong(1), columns.column(Feature.custom(name)));
          }
        });
    if (numbers.isEmpty() && words.isEmpty()) {
      return;
    }
    scope.read(
        open,
        VALUES,
        "person_id",
        row -> {
          int at = columns.row(row.getLong(1));
          double[] column = numbers.get(row.getLong(2));
          Choices choices = words.get(row.getLong(2));
          if (column != null && at >= 0) {
            column[at] = row.getDouble(3);
          } else if (choices != null && at >= 0) {
            choices.put(at, row.getString(4));
          }
        });
  }

  /** A moment as the database takes it. */
  static OffsetDateTime moment(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
