package app.kith.contact;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL over {@code company}. Stateless and thread-safe. */
public final class CompanyRepository {
  private static final String COLUMNS = "id, external_ref, name, website, phone, city, country";

  private static final String INSERT =
      "INSERT INTO company ("
          + COLUMNS
          + ", created_by, changed_by) VALUES ("
          + Statements.marks(9)
          + ")";

  private static final String UPDATE =
      "UPDATE company SET external_ref = ?, name = ?, website = ?, phone = ?, city = ?,"
          + " country = ? WHERE id = ?";

  /** Stores new companies; their ids come from {@code change.nextId()}. */
  public void insertAll(Change change, List<Company> companies) {
    long changeSet = change.id();
    Statements.batch(
        change.transaction(),
        INSERT,
        companies,
        (statement, company) -> {
          statement.setLong(1, company.id());
          int next = bind(statement, 2, company);
          statement.setLong(next, changeSet);
          statement.setLong(next + 1, changeSet);
        });
  }

  /** Writes every field of a company. */
  public void update(Change change, Company company) {
    Statements.batch(
        change.transaction(),
        UPDATE,
        List.of(company),
        (statement, value) -> statement.setLong(bind(statement, 1, value), value.id()));
  }

  /** Deletes companies; the people who belonged to them stay, without a company. */
  public void delete(Change change, long... ids) {
    Statements.updateByIds(
        change.transaction(), "UPDATE person SET company_id = NULL WHERE company_id IN (%s)", ids);
    Statements.updateByIds(change.transaction(), "DELETE FROM company WHERE id IN (%s)", ids);
  }

  /** The company of an id. */
  public Optional<Company> find(Transaction transaction, long id) {
    return findByIds(transaction, id).stream().findFirst();
  }

  /** Companies in the order of the ids; ids that are not there are left out. */
  public List<Company> findByIds(Transaction transaction, long... ids) {
    Map<Long, Company> byId = HashMap.newHashMap(ids.length);
    Statements.readByIds(
        transaction,
        "SELECT " + COLUMNS + " FROM company WHERE id IN (%s)",
        row -> byId.put(row.getLong(1), company(row)),
        ids);
    List<Company> found = new ArrayList<>(byId.size());
    for (long id : ids) {
      Company company = byId.get(id);
      if (company != null) {
        found.add(company);
      }
    }
    return found;
  }

  /** Every company by id, for indexes and for matching while importing. */
  public List<Company> all(Transaction transaction) {
    return Statements.list(
        transaction, "SELECT " + COLUMNS + " FROM company ORDER BY id", CompanyRepository::company);
  }

  /**
   * The ids of companies by their folded names, see {@link TextKeys#fold}; of two with one name the
   * older.
   */
  public Map<String, Long> idsByName(Transaction transaction) {
    Map<String, Long> ids = new HashMap<>();
    Statements.read(
        transaction,
        "SELECT id, name FROM company ORDER BY id",
        row -> ids.putIfAbsent(TextKeys.fold(row.getString(2)), row.getLong(1)));
    return ids;
  }

  private static int bind(PreparedStatement statement, int index, Company company)
      throws SQLException {
    statement.setString(index, company.externalRef());
    statement.setString(index + 1, company.name());
    statement.setString(index + 2, company.website());
    statement.setString(index + 3, company.phone());
    statement.setString(index + 4, company.city());
    statement.setString(index + 5, company.country());
    return index + 6;
  }

  private static Company company(ResultSet row) throws SQLException {
    return new Company(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
