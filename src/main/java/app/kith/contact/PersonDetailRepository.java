package app.kith.contact;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL over {@code person_detail}. Stateless and thread-safe. */
public final class PersonDetailRepository {
  private static final String COLUMNS =
      "id, person_id, kind, label, content, street, city, region, postcode, country";

  /** Stores new details; an id of 0 is replaced. */
  public void insertAll(Change change, List<PersonDetail> details) {
    long changeSet = change.id();
    Statements.insert(
        change.transaction(),
        "person_detail",
        COLUMNS + ", created_by, changed_by",
        details,
        (values, detail) ->
            values
                .number(detail.id() == 0 ? change.nextId() : detail.id())
                .number(detail.personId())
                .text(detail.kind().name())
                .text(detail.label())
                .text(detail.content())
                .text(detail.street())
                .text(detail.city())
                .text(detail.region())
                .text(detail.postcode())
                .text(detail.country())
                .number(changeSet)
                .number(changeSet));
  }

  /** Deletes details. */
  public void delete(Change change, long... ids) {
    Statements.updateByIds(change.transaction(), "DELETE FROM person_detail WHERE id IN (%s)", ids);
  }

  /** Deletes everything of people who are deleted. */
  public void deleteOf(Change change, long... personIds) {
    Statements.updateByIds(
        change.transaction(), "DELETE FROM person_detail WHERE person_id IN (%s)", personIds);
  }

  /** The details of people, in the order in which they came. */
  public List<PersonDetail> of(Transaction transaction, long... personIds) {
    List<PersonDetail> details = new ArrayList<>();
    Statements.readByIds(
        transaction,
        "SELECT " + COLUMNS + " FROM person_detail WHERE person_id IN (%s) ORDER BY id",
        row -> details.add(detail(row)),
        personIds);
    return details;
  }

  private static PersonDetail detail(ResultSet row) throws SQLException {
    return new PersonDetail(
        row.getLong(1),
        row.getLong(2),
        PersonDetail.Kind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
