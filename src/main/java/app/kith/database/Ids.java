package app.kith.database;

import org.jdbi.v3.core.Jdbi;

/**
 * Hands out ids from blocks of the one sequence; a block's rest is lost at close and never reused.
 */
final class Ids {
  private static final long BLOCK = 20_000;

  private final Jdbi jdbi;
  private long next;
  private long end;

  Ids(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  synchronized long next() {
    if (next == end) {
      next =
          jdbi.withHandle(
              handle ->
                  handle.createQuery("SELECT NEXT VALUE FOR kith_id").mapTo(Long.class).one());
      end = next + BLOCK;
    }
    return next++;
  }
}
