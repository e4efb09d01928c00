package app.kith.analytics.text;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL that reads what customers wrote themselves. Stateless and thread-safe. */
final class VoiceRepository {
  private static final String THEIRS =
      "FROM timeline_event WHERE direction = 'IN'"
          + " OR (direction IS NULL AND kind IN ('TICKET', 'RATING'))";

  /** How many messages there are. */
  long count(Transaction open) {
    return Statements.list(open, "SELECT COUNT(*) " + THEIRS, row -> row.getLong(1)).getFirst();
  }

  /**
   * The newest first.
   *
   * @param longest how many characters of a body
   */
  List<Written> newest(Transaction open, int most, int longest) {
    return Statements.list(
        open,
        "SELECT id, person_id, happened_at, title, SUBSTRING(body FROM 1 FOR %d) %s"
                .formatted(longest, THEIRS)
            + " ORDER BY happened_at DESC, id DESC FETCH FIRST ? ROWS ONLY",
        row -> {
          String body = row.getString(5);
          String title = row.getString(4);
          return new Written(
              row.getLong(1),
              row.getLong(2),
              row.getObject(3, OffsetDateTime.class).toInstant(),
              body == null ? title : title + "\n" + body);
        },
        most);
  }

  /** What people said of messages: labels by aspect, by the message's id. */
  Map<Long, Map<String, String>> said(Transaction open) {
    Map<Long, Map<String, String>> said = new HashMap<>();
    Statements.read(
        open,
        "SELECT event_id, aspect, label FROM text_meaning",
        row ->
            said.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                .put(row.getString(2), row.getString(3)));
    return said;
  }
}
