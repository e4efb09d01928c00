package app.kith.duplicate;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.duplicate.match.Decided;
import app.kith.duplicate.match.KnownPair;
import app.kith.duplicate.match.Match;
import app.kith.duplicate.match.PeopleTable;
import app.kith.history.Change;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SQL over {@code duplicate_decision}. Stateless and thread-safe. */
final class DecisionRepository {

  /** What was said about a pair. */
  enum Verdict {
    SAME,
    DIFFERENT
  }

  /** A decision as stored. */
  record Decision(long one, long other, Verdict verdict, String agreement) {}

  void insert(Change change, List<Match> pairs, Verdict verdict, Instant now) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO duplicate_decision (id, created_by, changed_by, one_id, other_id, verdict,"
            + " agreement, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        pairs,
        (statement, pair) -> {
          statement.setLong(1, change.nextId());
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, pair.first());
          statement.setLong(5, pair.second());
          statement.setString(6, verdict.name());
          statement.setString(7, Agreement.write(pair.evidence()));
          statement.setObject(8, now.atOffset(ZoneOffset.UTC));
        });
  }

  /** Notes people who are not the same, without evidence to learn from. */
  void insertDifferent(Change change, Collection<Decided.Pair> pairs, Instant now) {
    Statements.insert(
        change.transaction(),
        "duplicate_decision",
        "id, created_by, changed_by, one_id, other_id, verdict, agreement, decided_at",
        List.copyOf(pairs),
        (values, pair) ->
            values
                .number(change.nextId())
                .number(change.id())
                .number(change.id())
                .number(pair.first())
                .number(pair.second())
                .text(Verdict.DIFFERENT.name())
                .text("")
                .value(now.atOffset(ZoneOffset.UTC)));
  }

  /** What was decided, for a search among the people of a table. */
  Decided decided(Transaction open, PeopleTable table) {
    List<Decision> all = all(open);
    return new Decided(
        all.stream()
            .filter(decision -> decision.verdict() == Verdict.DIFFERENT)
            .map(decision -> Decided.Pair.of(decision.one(), decision.other()))
            .collect(Collectors.toSet()),
        all.stream()
            .filter(decision -> !decision.agreement().isEmpty()) // others teach nothing
            .map(
                decision ->
                    new KnownPair(
                        Agreement.read(decision.agreement(), table),
                        decision.verdict() == Verdict.SAME))
            .toList());
  }

  /** Who was said not to be whom. */
  Set<Decided.Pair> different(Transaction open) {
    return Set.copyOf(
        Statements.list(
            open,
            "SELECT DISTINCT one_id, other_id FROM duplicate_decision WHERE verdict = 'DIFFERENT'",
            row -> Decided.Pair.of(row.getLong(1), row.getLong(2))));
  }

  private List<Decision> all(Transaction open) {
    return Statements.list(
        open,
        "SELECT one_id, other_id, verdict, agreement FROM duplicate_decision ORDER BY id",
        row ->
            new Decision(
                row.getLong(1),
                row.getLong(2),
                Verdict.valueOf(row.getString(3)),
                row.getString(4)));
  }
}
