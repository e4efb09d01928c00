package app.kith.outbox;

import app.kith.database.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ledger shows: counts by state, pages of recipients, always counted from the rows. */
final class LedgerRepository {

  List<SourceLedger> sources(Transaction open) {
    return fold(
        open.handle()
            .createQuery(COUNTS + " GROUP BY source_kind, source_id, state")
            .mapTo(Count.class)
            .list());
  }

  Optional<SourceLedger> source(Transaction open, Source source) {
    return fold(
            open.handle()
                .createQuery(
                    COUNTS
                        + " WHERE source_kind = :kind AND source_id = :id"
                        + " GROUP BY source_kind, source_id, state")
                .bind("kind", source.kind())
                .bind("id", source.id())
                .mapTo(Count.class)
                .list())
        .stream()
        .findFirst();
  }

  /** Recipients of one source, or of all, in some states, by rising id. */
  List<OutboxMessage> page(
      Transaction open,
      @Nullable Source source,
      Collection<OutboxState> states,
      long afterId,
      int limit) {
    return open.handle()
        .createQuery(
            """
            SELECT id, source_kind, source_id, person_id, address, message_id, subject, state, reply,
                reason, attempts, queued_at, changed_at, next_attempt_at
            FROM outbox_message
            WHERE id > :after AND state IN (<states>)
              AND (:kind IS NULL OR (source_kind = :kind AND source_id = :source))
            ORDER BY id FETCH FIRST :limit ROWS ONLY""")
        .bind("after", afterId)
        .bindList("states", states.stream().map(Enum::name).toList())
        .bindByType("kind", source == null ? null : source.kind(), String.class)
        .bind("source", source == null ? 0 : source.id())
        .bind("limit", limit)
        .mapTo(OutboxMessage.class)
        .list();
  }

  private static final String COUNTS =
      """
      SELECT source_kind, source_id, state, COUNT(*) AS messages,
          COALESCE(
              CASE WHEN source_kind = 'CAMPAIGN' THEN COALESCE(
                  (SELECT name FROM campaign WHERE campaign.id = source_id),
                  (SELECT name FROM campaign_run WHERE campaign_id = source_id)) END,
              MIN(subject)) AS title,
          MIN(queued_at) AS queued_at, MIN(next_attempt_at) AS due_at
      FROM outbox_message""";

  private static List<SourceLedger> fold(List<Count> counts) {
    Map<Source, List<Count>> bySource = new LinkedHashMap<>();
    for (Count count : counts) {
      bySource
          .computeIfAbsent(new Source(count.sourceKind(), count.sourceId()), _ -> new ArrayList<>())
          .add(count);
    }
    return bySource.entrySet().stream()
        .map(entry -> ledger(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> b.queuedAt().compareTo(a.queuedAt()))
        .toList();
  }

  private static SourceLedger ledger(Source source, List<Count> counts) {
    Map<OutboxState, Integer> byState = new EnumMap<>(OutboxState.class);
    counts.forEach(count -> byState.put(count.state(), count.messages()));
    return new SourceLedger(
        source,
        counts.getFirst().title(),
        byState,
        counts.stream().map(Count::queuedAt).min(Instant::compareTo).orElseThrow(),
        counts.stream()
            .filter(count -> count.state().isWaiting())
            .map(Count::dueAt)
            .min(Instant::compareTo));
  }

  /** One line of the count. */
  public record Count(
      String sourceKind,
      long sourceId,
      OutboxState state,
      int messages,
      String title,
      Instant queuedAt,
      Instant dueAt) {}
}
