package app.kith.intake.mail;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SQL over mail in {@code timeline_event} and the addresses of people. Stateless, thread-safe. */
final class CorrespondenceRepository {
  /**
   * One mail in one person's timeline.
   *
   * @param direction IN from the person, OUT to the person
   */
  record Entry(
      long id,
      long personId,
      Instant at,
      String title,
      String body,
      String messageId,
      String direction) {}

  void insertAll(Change change, List<Entry> entries) {
    long changeSet = change.id();
    Statements.batch(
        change.transaction(),
        "INSERT INTO timeline_event (id, created_by, changed_by, person_id, kind, happened_at, title,"
            + " body, source_ref, direction) VALUES (?, ?, ?, ?, 'MAIL', ?, ?, ?, ?, ?)",
        entries,
        (statement, entry) -> {
          statement.setLong(1, entry.id());
          statement.setLong(2, changeSet);
          statement.setLong(3, changeSet);
          statement.setLong(4, entry.personId());
          statement.setObject(5, entry.at().atOffset(ZoneOffset.UTC));
          statement.setString(6, entry.title());
          statement.setString(7, entry.body().isEmpty() ? null : entry.body());
          statement.setString(8, entry.messageId());
          statement.setString(9, entry.direction());
        });
  }

  /** Which mail stands in whose timeline: Message-ID, a blank, and the person's id. */
  Set<String> known(Transaction open) {
    return new HashSet<>(
        Statements.list(
            open,
            "SELECT source_ref, person_id FROM timeline_event WHERE source_ref IS NOT NULL",
            row -> row.getString(1) + " " + row.getLong(2)));
  }

  /** The people who have one of some addresses, as their main or a further one. */
  Map<String, Long> people(Transaction open, Set<String> addresses) {
    Map<String, Long> people = new HashMap<>();
    String[] queries = {
      "SELECT LOWER(content), person_id FROM person_detail WHERE kind = 'EMAIL'",
      "SELECT LOWER(email), id FROM person WHERE email IS NOT NULL"
    };
    for (String query : queries) {
      Statements.read(
          open,
          query,
          row -> {
            if (addresses.contains(row.getString(1))) {
              people.put(row.getString(1), row.getLong(2));
            }
          });
    }
    return people;
  }
}
