package app.kith.intake.keys;

import app.kith.database.Statements;
import app.kith.database.Transaction;

/** SQL that reads what tells people apart. Stateless. */
public final class PersonKeyRepository {

  /** Fills a table of keys with everybody who is there. */
  public PersonKeys read(Transaction transaction) {
    PersonKeys keys = new PersonKeys();
    Statements.read(
        transaction,
        "SELECT id, external_ref, email, phone, full_name, street, city FROM person ORDER BY id",
        row ->
            keys.add(
                row.getLong(1),
                new PersonKeys.Traits(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7))));
    return keys;
  }
}
