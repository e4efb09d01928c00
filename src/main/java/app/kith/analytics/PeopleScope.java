package app.kith.analytics;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a query reads: everybody's, or those of some people.
 *
 * @param people ids by rising number; null for everybody
 */
record PeopleScope(long @Nullable [] people) {
  private static final int BATCH = 500;

  /** Everybody. */
  static final PeopleScope ALL = new PeopleScope(null);

  /**
   * Hands over the rows of a query.
   *
   * @param sql with {@code %s} at the end of its conditions
   * @param column that holds a person's id
   * @param parameters of the conditions before, by position
   */
  void read(
      Transaction open,
      String sql,
      String column,
      Statements.RowConsumer consumer,
      Object... parameters) {
    if (people == null) {
      Statements.read(open, sql.formatted(""), consumer, parameters);
      return;
    }
    for (int from = 0; from < people.length; from += BATCH) {
      long[] some = Arrays.copyOfRange(people, from, Math.min(people.length, from + BATCH));
      String among = " AND " + column + " IN (" + Statements.marks(some.length) + ")";
      Object[] all = Stream.concat(Stream.of(parameters), LongStream.of(some).boxed()).toArray();
      Statements.read(open, sql.formatted(among), consumer, all);
    }
  }
}
