package app.kith.analytics.forecast;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.util.HashMap;
import java.util.Map;

/** SQL that reads by what people are grouped. Stateless. */
final class GroupRepository {
  private static final String FROM =
      " FROM person p LEFT JOIN company c ON c.id = p.company_id WHERE p.id IN (%s) AND ";

  /** The group of each of some people; who has none is missing. */
  Map<Long, String> groups(Transaction transaction, PersonGrouping by, long[] people) {
    Map<Long, String> groups = HashMap.newHashMap(people.length);
    Statements.readByIds(
        transaction,
        "SELECT p.id, " + by.column() + FROM + by.column() + " IS NOT NULL",
        row -> groups.put(row.getLong(1), row.getString(2).strip()),
        people);
    return groups;
  }
}
