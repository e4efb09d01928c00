package app.kith.analytics;

import app.kith.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL that gathers what people and the business said to each other. Stateless. */
final class EventFeatureRepository {
  private static final String EVENTS =
      "SELECT person_id, kind, direction, COUNT(*), MAX(happened_at) FROM timeline_event"
          + " WHERE happened_at < ? %s GROUP BY person_id, kind, direction";

  private static final String RATINGS =
      "SELECT person_id, title, COUNT(*) FROM timeline_event"
          + " WHERE kind = 'RATING' AND happened_at < ? %s GROUP BY person_id, title";

  private static final String CAMPAIGNS =
      "SELECT COALESCE(i.person_id, m.person_id), COUNT(*) FROM outbox_message m"
          + " LEFT JOIN person_identity i ON i.merged_id = m.person_id"
          + " WHERE m.state = 'ACCEPTED' AND m.changed_at < ? %s"
          + " GROUP BY COALESCE(i.person_id, m.person_id)";

  /** "5 of 5", "4/5", "5 分": a rating begins with its figure. */
  private static final Pattern FIGURE = Pattern.compile("\\s*(\\d{1,2})(?![\\d:.-]).*");

  /** Fills in everything that was said before a moment. */
  void read(
      Transaction open, FeatureColumns columns, PeopleScope scope, Instant asOf, ZoneId zone) {
    OffsetDateTime before = FeatureTableRepository.moment(asOf);
    events(open, columns, scope, asOf, zone);
    ratings(open, columns, scope, before);
    double[] out = columns.column(FeatureKind.CONTACTS_OUT);
    scope.read(
        open,
        CAMPAIGNS,
        "COALESCE(i.person_id, m.person_id)",
        row -> {
          int at = columns.row(row.getLong(1));
          if (at >= 0) {
            out[at] = row.getLong(2);
          }
        },
        before);
  }

  private static void events(
      Transaction open, FeatureColumns columns, PeopleScope scope, Instant asOf, ZoneId zone) {
    double[] in = columns.column(FeatureKind.CONTACTS_IN);
    double[] talks = columns.column(FeatureKind.CONTACTS);
    double[] tickets = columns.column(FeatureKind.TICKETS);
    double[] heard = columns.column(FeatureKind.LAST_HEARD);
    scope.read(
        open,
        EVENTS,
        "person_id",
        row -> {
          int at = columns.row(row.getLong(1));
          if (at < 0) {
            return;
          }
          String kind = row.getString(2);
          long count = row.getLong(4);
          boolean rating = kind.equals("RATING");
          boolean theirs = rating || "IN".equals(row.getString(3));
          switch (kind) {
            case "CALL", "MAIL", "MEETING" -> talks[at] += count;
            case "TICKET" -> tickets[at] += count;
            default -> {}
          }
          in[at] += theirs ? count : 0;
          if (theirs || kind.equals("TICKET")) {
            Instant last = row.getObject(5, OffsetDateTime.class).toInstant();
            double days = CalendarDays.between(last, asOf, zone);
            heard[at] = Double.isNaN(heard[at]) ? days : Math.min(heard[at], days);
          }
        },
        FeatureTableRepository.moment(asOf));
  }

  private static void ratings(
      Transaction open, FeatureColumns columns, PeopleScope scope, OffsetDateTime before) {
    double[] ratings = columns.column(FeatureKind.RATINGS);
    double[] mean = columns.column(FeatureKind.RATING);
    double[] sums = new double[ratings.length];
    double[] figures = new double[ratings.length];
    scope.read(
        open,
        RATINGS,
        "person_id",
        row -> {
          int at = columns.row(row.getLong(1));
          if (at < 0) {
            return;
          }
          ratings[at] += row.getLong(3);
          Matcher figure = FIGURE.matcher(row.getString(2));
          if (figure.matches()) {
            sums[at] += row.getLong(3) * Double.parseDouble(figure.group(1));
            figures[at] += row.getLong(3);
            mean[at] = sums[at] / figures[at];
          }
        },
        before);
  }
}
