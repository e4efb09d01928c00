package app.kith.timeline;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * SQL over {@code timeline_event}, and read-only over what else a timeline shows: orders and the
 * outbox. Pages are cut by time and id, never by offset. Stateless and thread-safe.
 */
public final class TimelineRepository {

  /** Stores new events; their ids come from {@code change.nextId()}. */
  public void insertAll(Change change, List<TimelineEvent> events) {
    long changeSet = change.id();
    Statements.insert(
        change.transaction(),
        "timeline_event",
        "id, created_by, changed_by, person_id, kind, happened_at, title, body, answer",
        events,
        (values, event) ->
            values
                .number(event.id())
                .number(changeSet)
                .number(changeSet)
                .number(event.personId())
                .text(event.kind().name())
                .value(event.happenedAt().atOffset(ZoneOffset.UTC))
                .text(event.title())
                .text(event.body())
                .text(event.answer()));
  }

  /** Deletes events, and what people said that they mean. */
  public void delete(Change change, long... ids) {
    Statements.updateByIds(
        change.transaction(), "DELETE FROM text_meaning WHERE event_id IN (%s)", ids);
    Statements.updateByIds(
        change.transaction(), "DELETE FROM timeline_event WHERE id IN (%s)", ids);
  }

  /** The event of an id. */
  public Optional<TimelineEvent> find(Transaction transaction, long id) {
    return Statements.list(
            transaction,
            "SELECT id, person_id, kind, happened_at, title, body, answer FROM timeline_event"
                + " WHERE id = ?",
            TimelineRepository::event,
            id)
        .stream()
        .findFirst();
  }

  /** The next stored events of a query. */
  List<TimelineEntry> events(Transaction transaction, TimelineQuery query) {
    List<EntryKind> kinds = query.kinds().stream().filter(EntryKind::isEvent).sorted().toList();
    if (kinds.isEmpty()) {
      return List.of();
    }
    String condition =
        kinds.size() == EntryKind.events().size()
            ? ""
            : " AND kind IN ("
                + kinds.stream()
                    .map(kind -> "'" + kind.name() + "'")
                    .collect(Collectors.joining(", "))
                + ")";
    return page(
        transaction,
        "id, person_id, kind, happened_at, title, body, answer, created_by, direction"
            + " FROM timeline_event",
        "happened_at",
        condition,
        query,
        row -> happened(event(row), row));
  }

  /** The next orders of a query. */
  List<TimelineEntry> orders(Transaction transaction, TimelineQuery query) {
    return page(
        transaction,
        "id, placed_at, person_id, number, amount, quantity FROM sales_order",
        "placed_at",
        "",
        query,
        row ->
            new TimelineEntry.Ordered(
                row.getLong(1),
                instant(row, 2),
                row.getLong(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6)));
  }

  /**
   * The next messages of a query, at the time of their last step. What went to a record that was
   * merged into the person counts as the person's.
   */
  List<TimelineEntry> messages(Transaction transaction, TimelineQuery query) {
    List<TimelineEntry> found = new ArrayList<>(messagesOf(transaction, query));
    query
        .personId()
        .ifPresent(
            person ->
                Statements.read(
                    transaction,
                    "SELECT merged_id FROM person_identity WHERE person_id = ?",
                    row -> found.addAll(messagesOf(transaction, query.about(row.getLong(1)))),
                    person));
    return found;
  }

  private static List<TimelineEntry> messagesOf(Transaction transaction, TimelineQuery query) {
    return page(
        transaction,
        "id, changed_at, person_id, subject, state, reply FROM outbox_message",
        "changed_at",
        "",
        query,
        row ->
            new TimelineEntry.Sent(
                row.getLong(1),
                instant(row, 2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
  }

  /** The change set that created a person; empty for somebody who is not there. */
  Optional<Long> createdBy(Transaction transaction, long personId) {
    return Statements.list(
            transaction,
            "SELECT created_by FROM person WHERE id = ?",
            row -> row.getLong(1),
            personId)
        .stream()
        .findFirst();
  }

  /** Names by id, of those who are still there. */
  Map<Long, String> names(Transaction transaction, long... personIds) {
    Map<Long, String> names = new HashMap<>();
    Statements.readByIds(
        transaction,
        "SELECT id, full_name FROM person WHERE id IN (%s)",
        row -> names.put(row.getLong(1), row.getString(2)),
        personIds);
    return names;
  }

  private static List<TimelineEntry> page(
      Transaction transaction,
      String from,
      String time,
      String condition,
      TimelineQuery query,
      Statements.RowReader<TimelineEntry> reader) {
    TimelineQuery.Position before = query.before().orElse(TimelineQuery.Position.NEWEST);
    List<Object> parameters = new ArrayList<>();
    OffsetDateTime at = before.at().atOffset(ZoneOffset.UTC);
    query.personId().ifPresent(parameters::add);
    parameters.addAll(List.of(at, at, before.id(), query.limit()));
    String sql =
        "SELECT "
            + from
            + " WHERE "
            + (query.personId().isPresent() ? "person_id = ? AND " : "")
            + "%1$s <= ? AND (%1$s < ? OR id < ?)".formatted(time)
            + condition
            + " ORDER BY "
            + (query.personId().isPresent() ? "person_id DESC, " : "")
            + "%s DESC, id DESC FETCH FIRST ? ROWS ONLY".formatted(time);
    return Statements.list(transaction, sql, reader, parameters.toArray());
  }

  /** What customers say themselves is mail from them, and tickets and ratings not sent to them. */
  private static TimelineEntry happened(TimelineEvent event, ResultSet row) throws SQLException {
    String direction = row.getString(9);
    boolean theirs =
        "IN".equals(direction)
            || (direction == null
                && (event.kind() == EntryKind.TICKET || event.kind() == EntryKind.RATING));
    return new TimelineEntry.Happened(event, row.getLong(8), theirs);
  }

  private static TimelineEvent event(ResultSet row) throws SQLException {
    return new TimelineEvent(
        row.getLong(1),
        row.getLong(2),
        EntryKind.valueOf(row.getString(3)),
        instant(row, 4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
