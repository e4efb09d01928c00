package app.kith.duplicate;

import app.kith.contact.CustomFieldRepository;
import app.kith.database.Database;
import app.kith.duplicate.match.Decided;
import app.kith.duplicate.match.Match;
import app.kith.duplicate.match.PeopleTable;
import app.kith.duplicate.match.Search;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds people who are there more than once. Thread-safe. */
public final class DuplicateService {
  private static final long SEED = 20261122;

  private final Database database;
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final MatchRepository people = new MatchRepository();

  /** The duplicates of a database. */
  public DuplicateService(Database database) {
    this.database = database;
  }

  /**
   * What a search found.
   *
   * @param people how many people were looked at
   * @param matches the pairs, the surest first
   */
  public record Found(long people, List<Match> matches) {
    /** Copies the matches. */
    public Found {
      matches = List.copyOf(matches);
    }
  }

  /**
   * Looks through everybody.
   *
   * @param stop asked now and then; once it says yes, what was found so far is given
   */
  public Found search(BooleanSupplier stop) {
    PeopleTable table = database.read(open -> people.read(open, fields.all(open)));
    return new Found(table.rows(), new Search(table, Decided.NOTHING, SEED).run(stop));
  }
}
