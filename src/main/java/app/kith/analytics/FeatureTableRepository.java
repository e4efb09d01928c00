package app.kith.analytics;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * SQL that gathers what is known of every person into one {@link FeatureTable}: one pass over
 * people, orders, timeline and custom values each. Stateless.
 */
final class FeatureTableRepository {
  private static final String PEOPLE = "SELECT id FROM person ORDER BY id";

  private static final String ORDERS =
      "SELECT person_id, COUNT(CASE WHEN kind = 'SALE' THEN 1 END),"
          + " COALESCE(SUM(CASE WHEN kind = 'SALE' THEN amount END), 0),"
          + " MIN(CASE WHEN kind = 'SALE' THEN placed_at END),"
          + " MAX(CASE WHEN kind = 'SALE' THEN placed_at END),"
          + " COUNT(CASE WHEN kind = 'RETURN' THEN 1 END),"
          + " COALESCE(SUM(CASE WHEN kind = 'SALE' THEN line_count END), 0)"
          + " FROM sales_order WHERE placed_at < ? GROUP BY person_id";

  private static final String LAST_AMOUNTS =
      "SELECT o.person_id, o.amount FROM sales_order o JOIN"
          + " (SELECT person_id, MAX(placed_at) AS latest FROM sales_order"
          + " WHERE kind = 'SALE' AND placed_at < ? GROUP BY person_id) l"
          + " ON l.person_id = o.person_id AND l.latest = o.placed_at"
          + " WHERE o.kind = 'SALE' ORDER BY o.id";

  private static final String EVENTS =
      "SELECT person_id, kind, direction, COUNT(*), MAX(happened_at) FROM timeline_event"
          + " WHERE happened_at < ? GROUP BY person_id, kind, direction";

  private static final String CAMPAIGNS =
      "SELECT COALESCE(i.person_id, m.person_id), COUNT(*) FROM outbox_message m"
          + " LEFT JOIN person_identity i ON i.merged_id = m.person_id"
          + " WHERE m.state = 'ACCEPTED' AND m.changed_at < ?"
          + " GROUP BY COALESCE(i.person_id, m.person_id)";

  private static final String FIELDS =
      "SELECT id, name FROM custom_field WHERE kind IN ('NUMBER', 'BOOLEAN') ORDER BY name";

  private static final String VALUES =
      "SELECT person_id, field_id, number_value FROM custom_value WHERE number_value IS NOT NULL";

  /**
   * Everything known before a moment. A feature that nobody has a value of is left out.
   *
   * @param asOf what happened at or after it stays unseen
   * @param zone decides the day on which a birthday is
   */
  FeatureTable read(Transaction transaction, Instant asOf, ZoneId zone) {
    Gathering gathering = new Gathering(people(transaction));
    age(transaction, gathering, asOf.atZone(zone).toLocalDate());
    orders(transaction, gathering, asOf, zone);
    events(transaction, gathering, asOf, zone);
    custom(transaction, gathering);
    return gathering.table();
  }

  private static long[] people(Transaction transaction) {
    long[][] ids = {new long[1024]};
    int[] count = {0};
    Statements.read(
        transaction,
        PEOPLE,
        row -> {
          if (count[0] == ids[0].length) {
            ids[0] = Arrays.copyOf(ids[0], 2 * count[0]);
          }
          ids[0][count[0]++] = row.getLong(1);
        });
    return Arrays.copyOf(ids[0], count[0]);
  }

  private static void age(Transaction transaction, Gathering gathering, LocalDate today) {
    double[] age = gathering.unknown(Feature.of(FeatureKind.AGE));
    Statements.read(
        transaction,
        "SELECT id, birthday FROM person WHERE birthday IS NOT NULL",
        row -> {
          Date birthday = row.getDate(2);
          long years = ChronoUnit.YEARS.between(birthday.toLocalDate(), today);
          int at = gathering.row(row.getLong(1));
          if (at >= 0 && years >= 0 && years <= 130) {
            age[at] = years;
          }
        });
  }

  private static void orders(
      Transaction transaction, Gathering gathering, Instant asOf, ZoneId zone) {
    double[] recency = gathering.unknown(Feature.of(FeatureKind.RECENCY));
    double[] frequency = gathering.none(Feature.of(FeatureKind.FREQUENCY));
    double[] monetary = gathering.none(Feature.of(FeatureKind.MONETARY));
    double[] tenure = gathering.unknown(Feature.of(FeatureKind.TENURE));
    double[] average = gathering.unknown(Feature.of(FeatureKind.AVERAGE_ORDER));
    double[] amount = gathering.unknown(Feature.of(FeatureKind.LAST_AMOUNT));
    double[] interval = gathering.unknown(Feature.of(FeatureKind.ORDER_INTERVAL));
    double[] returns = gathering.none(Feature.of(FeatureKind.RETURNS));
    double[] items = gathering.none(Feature.of(FeatureKind.LINE_ITEMS));
    Statements.read(
        transaction,
        ORDERS,
        row -> {
          int at = gathering.row(row.getLong(1));
          if (at < 0) {
            return;
          }
          returns[at] = row.getLong(6);
          items[at] = row.getDouble(7);
          long sales = row.getLong(2);
          if (sales == 0) {
            return;
          }
          Instant first = instant(row, 4);
          Instant last = instant(row, 5);
          frequency[at] = sales;
          monetary[at] = row.getDouble(3);
          average[at] = monetary[at] / sales;
          recency[at] = days(last, asOf, zone);
          tenure[at] = days(first, asOf, zone);
          if (sales > 1) {
            interval[at] = ChronoUnit.SECONDS.between(first, last) / 86_400.0 / (sales - 1);
          }
        },
        OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
    Statements.read(
        transaction,
        LAST_AMOUNTS,
        row -> {
          int at = gathering.row(row.getLong(1));
          if (at >= 0) {
            amount[at] = row.getDouble(2);
          }
        },
        OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
  }

  /** Whole days of the calendar. */
  private static long days(Instant from, Instant to, ZoneId zone) {
    return ChronoUnit.DAYS.between(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static void events(
      Transaction transaction, Gathering gathering, Instant asOf, ZoneId zone) {
    double[] in = gathering.none(Feature.of(FeatureKind.CONTACTS_IN));
    double[] out = gathering.none(Feature.of(FeatureKind.CONTACTS_OUT));
    double[] talks = gathering.none(Feature.of(FeatureKind.CONTACTS));
    double[] tickets = gathering.none(Feature.of(FeatureKind.TICKETS));
    double[] heard = gathering.unknown(Feature.of(FeatureKind.LAST_HEARD));
    double[] ignored = new double[gathering.rows()];
    Statements.read(
        transaction,
        EVENTS,
        row -> {
          int at = gathering.row(row.getLong(1));
          if (at < 0) {
            return;
          }
          String kind = row.getString(2);
          boolean theirs = "IN".equals(row.getString(3));
          double[] column =
              switch (kind) {
                case "CALL", "MAIL", "MEETING" -> talks;
                case "TICKET" -> tickets;
                default -> ignored;
              };
          column[at] += row.getLong(4);
          in[at] += theirs || kind.equals("RATING") ? row.getLong(4) : 0;
          if (theirs || kind.equals("RATING") || kind.equals("TICKET")) {
            double days = days(instant(row, 5), asOf, zone);
            heard[at] = Double.isNaN(heard[at]) ? days : Math.min(heard[at], days);
          }
        },
        OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
    Statements.read(
        transaction,
        CAMPAIGNS,
        row -> {
          int at = gathering.row(row.getLong(1));
          if (at >= 0) {
            out[at] = row.getLong(2);
          }
        },
        OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
  }

  private static void custom(Transaction transaction, Gathering gathering) {
    Map<Long, double[]> columns = new LinkedHashMap<>();
    Statements.read(
        transaction,
        FIELDS,
        row -> columns.put(row.getLong(1), gathering.unknown(Feature.custom(row.getString(2)))));
    if (columns.isEmpty()) {
      return;
    }
    Statements.read(
        transaction,
        VALUES,
        row -> {
          double[] column = columns.get(row.getLong(2));
          int at = gathering.row(row.getLong(1));
          if (column != null && at >= 0) {
            column[at] = row.getDouble(3);
          }
        });
  }

  /** The columns while they fill. */
  private static final class Gathering {
    private final long[] ids;
    private final List<Feature> features = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final List<DoublePredicate> knownFrom = new ArrayList<>();

    Gathering(long[] ids) {
      this.ids = ids;
    }

    int rows() {
      return ids.length;
    }

    /** The row of a person; negative if there is none. */
    int row(long person) {
      return Arrays.binarySearch(ids, person);
    }

    /** A new column whose values are missing until they are set. */
    double[] unknown(Feature feature) {
      return add(feature, Double.NaN, value -> !Double.isNaN(value));
    }

    /** A new column whose values are 0 until they are set. */
    double[] none(Feature feature) {
      return add(feature, 0, value -> value != 0);
    }

    private double[] add(Feature feature, double blank, DoublePredicate known) {
      double[] column = new double[ids.length];
      Arrays.fill(column, blank);
      knownFrom.add(known);
      features.add(feature);
      columns.add(column);
      return column;
    }

    FeatureTable table() {
      List<Feature> kept = new ArrayList<>();
      List<double[]> values = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        if (Arrays.stream(columns.get(c)).anyMatch(knownFrom.get(c))) {
          kept.add(features.get(c));
          values.add(columns.get(c));
        }
      }
      return new FeatureTable(ids, kept, values.toArray(double[][]::new));
    }
  }
}
