package app.kith.duplicate;

import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.duplicate.match.Decided;
import app.kith.duplicate.match.Match;
import app.kith.duplicate.match.PeopleTable;
import app.kith.duplicate.match.Search;
import app.kith.history.Change;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds out whether newcomers are people who are there already, or each other. Thread-safe. */
public final class LookAlikes {
  private final Database database;
  private final Clock clock;
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final MatchRepository people = new MatchRepository();
  private final PersonRepository persons = new PersonRepository();
  private final DecisionRepository decisions = new DecisionRepository();

  /** The look-alikes of a database. */
  public LookAlikes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How many people are stored. */
  public long stored() {
    return database.read(persons::count);
  }

  /**
   * Compares newcomers with everybody who is stored and with each other, by the evidence and the
   * limits of the search for duplicates.
   *
   * @param stop asked now and then; once it says yes, what was found so far is given
   * @return pairs of which the second at least is a newcomer, the surest first
   */
  public List<Match> find(Newcomers newcomers, BooleanSupplier stop) {
    if (newcomers.people().isEmpty()) {
      return List.of();
    }
    record Input(PeopleTable people, Decided decided) {}
    Input input =
        database.read(
            open -> {
              PeopleTable table = people.read(open, fields.all(open), newcomers);
              return new Input(table, decisions.decided(open, table));
            });
    int firstNew = input.people().rows() - newcomers.people().size();
    return new Search(input.people(), input.decided(), DuplicateService.SEED, firstNew).run(stop);
  }

  /** The people of some ids in that order; who is gone is left out. */
  public List<Person> people(long... ids) {
    return database.read(open -> persons.findByIds(open, ids));
  }

  /** Who was said not to be whom; some of them may be gone. */
  public Set<Decided.Pair> different(Transaction open) {
    return decisions.different(open);
  }

  /**
   * Notes what a person said about a pair, to be remembered and learned from.
   *
   * @param match the pair, under the ids that the two have now
   */
  public void note(Change change, Match match, boolean same) {
    decisions.insert(
        change,
        List.of(match),
        same ? DecisionRepository.Verdict.SAME : DecisionRepository.Verdict.DIFFERENT,
        clock.instant());
  }
}
