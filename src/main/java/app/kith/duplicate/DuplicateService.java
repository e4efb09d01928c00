package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.duplicate.DecisionRepository.Verdict;
import app.kith.duplicate.match.Decided;
import app.kith.duplicate.match.Match;
import app.kith.duplicate.match.PeopleTable;
import app.kith.duplicate.match.Search;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds people who are there more than once, and remembers who is not. Thread-safe. */
public final class DuplicateService {
  static final long SEED = 20261122;

  private final Database database;
  private final History history;
  private final Clock clock;
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final MatchRepository people = new MatchRepository();
  private final PersonRepository persons = new PersonRepository();
  private final DecisionRepository decisions = new DecisionRepository();

  /** The duplicates of a database. */
  public DuplicateService(Database database, History history, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
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
   * Looks through everybody, with what was learned from the decisions so far.
   *
   * @param stop asked now and then; once it says yes, what was found so far is given
   */
  public Found search(BooleanSupplier stop) {
    record Input(PeopleTable people, Decided decided) {}
    Input input =
        database.read(
            open -> {
              PeopleTable table = people.read(open, fields.all(open), Newcomers.NOBODY);
              return new Input(table, decisions.decided(open, table));
            });
    return new Found(
        input.people().rows(), new Search(input.people(), input.decided(), SEED).run(stop));
  }

  /**
   * Notes that two people are two: the pair is never shown again, until this is undone.
   *
   * @return the change set, for undoing it
   */
  public long different(Match match) {
    List<Person> both =
        database.read(open -> persons.findByIds(open, match.first(), match.second()));
    String one = both.isEmpty() ? "" : both.getFirst().fullName();
    String other = both.isEmpty() ? "" : both.getLast().fullName();
    return history.record(
        ChangeKind.EDIT,
        Message.of("duplicate.different", one, other),
        change -> {
          decisions.insert(change, List.of(match), Verdict.DIFFERENT, clock.instant());
          return change.id();
        });
  }

  /** The people of some ids in that order; who is gone is left out. */
  public List<Person> people(long... ids) {
    return database.read(open -> persons.findByIds(open, ids));
  }
}
