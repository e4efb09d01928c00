package app.kith.duplicate;

import app.kith.contact.Person;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL over {@code person_identity}. Stateless and thread-safe. */
final class IdentityRepository {
  private static final String SELECT =
      "SELECT id, person_id, into_id, merged_id, external_ref, full_name, email, phone, source,"
          + " also, known_since, created_by FROM person_identity ";

  /** Keeps what somebody was before being merged away. */
  void insert(Change change, long id, Person merged, long into, @Nullable String also) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO person_identity (id, created_by, changed_by, person_id, into_id, merged_id,"
            + " external_ref, full_name, email, phone, source, also, known_since)"
            + " VALUES ("
            + Statements.marks(13)
            + ")",
        List.of(merged),
        (statement, person) -> {
          statement.setLong(1, id);
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, into);
          statement.setLong(5, into);
          statement.setLong(6, person.id());
          statement.setString(7, person.externalRef());
          statement.setString(8, person.fullName());
          statement.setString(9, person.email());
          statement.setString(10, person.phone());
          statement.setString(11, person.source());
          statement.setString(12, also);
          statement.setObject(13, person.createdAt().atOffset(ZoneOffset.UTC));
        });
  }

  /** The records that a person was merged from, the oldest first. */
  List<Identity> of(Transaction open, long personId) {
    return Statements.list(
        open, SELECT + "WHERE person_id = ? ORDER BY id", IdentityRepository::identity, personId);
  }

  /** What became of somebody who was merged away. */
  Optional<Identity> ofMerged(Transaction open, long mergedId) {
    return Statements.list(
            open, SELECT + "WHERE merged_id = ?", IdentityRepository::identity, mergedId)
        .stream()
        .findFirst();
  }

  /** The records that a merge took in. */
  List<Identity> madeBy(Transaction open, long changeSetId) {
    return Statements.list(
        open, SELECT + "WHERE created_by = ?", IdentityRepository::identity, changeSetId);
  }

  private static Identity identity(ResultSet row) throws SQLException {
    return new Identity(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getLong(12));
  }
}
