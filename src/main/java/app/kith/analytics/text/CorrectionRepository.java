package app.kith.analytics.text;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.util.List;

/** SQL that reads which texts people said the meaning of. Stateless and thread-safe. */
final class CorrectionRepository {

  /**
   * A text of which a person said something.
   *
   * @param aspect a name of {@link SeedWords}
   */
  record Correction(String aspect, String text, String label) {}

  /** The newest first. */
  List<Correction> newest(Transaction open, int most, int longest) {
    return Statements.list(
        open,
        "SELECT m.aspect, e.title, SUBSTRING(e.body FROM 1 FOR "
            + longest
            + "), m.label FROM text_meaning m JOIN timeline_event e ON e.id = m.event_id"
            + " ORDER BY m.id DESC FETCH FIRST ? ROWS ONLY",
        row -> {
          String body = row.getString(3);
          String text = body == null ? row.getString(2) : row.getString(2) + "\n" + body;
          return new Correction(row.getString(1), text.strip(), row.getString(4));
        },
        most);
  }
}
