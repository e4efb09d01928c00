package app.kith.intake.keys;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL that reads what tells people apart. Stateless. */
public final class PersonKeyRepository {

  private static final String PEOPLE =
      "SELECT id, external_ref, email, phone, full_name, street, city FROM person ORDER BY id";

  private static final String MERGED =
      "SELECT person_id, external_ref, email, phone, full_name, NULL, NULL FROM person_identity"
          + " ORDER BY id";

  private static final String FURTHER =
      "SELECT p.id, NULL, CASE WHEN d.kind = 'EMAIL' THEN d.content END,"
          + " CASE WHEN d.kind = 'PHONE' THEN d.content END, p.full_name, NULL, NULL"
          + " FROM person_detail d JOIN person p ON p.id = d.person_id"
          + " WHERE d.kind IN ('EMAIL', 'PHONE') ORDER BY d.id";

  /**
   * Fills a table of keys with everybody who is there, with the records merged into them, and with
   * their further addresses and numbers.
   */
  public PersonKeys read(Transaction transaction) {
    PersonKeys keys = new PersonKeys();
    add(transaction, PEOPLE, keys);
    add(transaction, MERGED, keys);
    add(transaction, FURTHER, keys);
    return keys;
  }

  /** What else somebody is found by: records merged into them, further addresses and numbers. */
  public List<PersonKeys.Traits> others(Transaction transaction, long person) {
    List<PersonKeys.Traits> others = new ArrayList<>();
    for (String sql :
        List.of(
            MERGED.replace("ORDER BY", "WHERE person_id = ? ORDER BY"),
            FURTHER.replace("WHERE", "WHERE p.id = ? AND"))) {
      others.addAll(Statements.list(transaction, sql, PersonKeyRepository::traits, person));
    }
    return others;
  }

  private static void add(Transaction transaction, String sql, PersonKeys keys) {
    Statements.read(transaction, sql, row -> keys.add(row.getLong(1), traits(row)));
  }

  private static PersonKeys.Traits traits(ResultSet row) throws SQLException {
    return new PersonKeys.Traits(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
