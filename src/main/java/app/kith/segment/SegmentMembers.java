package app.kith.segment;

import app.kith.analytics.FeatureService;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.segment.rule.Criterion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Who is in a segment now: by its rule, or stored with it, or come since its model was made.
 * Thread-safe.
 */
final class SegmentMembers {
  private final Database database;
  private final SegmentRepository segments;
  private final SegmentRules rules;
  private final FeatureService features;
  private final KnownModels models = new KnownModels();

  SegmentMembers(
      Database database, SegmentRepository segments, SegmentRules rules, FeatureService features) {
    this.database = database;
    this.segments = segments;
    this.rules = rules;
    this.features = features;
  }

  /** The members' ids, ascending, each once. */
  long[] of(long id) {
    Newcomers newcomers =
        newcomers((open, asked) -> ask(open, SegmentRules.get(segments, open, id), asked));
    return database.read(open -> members(open, SegmentRules.get(segments, open, id), newcomers));
  }

  /** The ids of the people who pass a criterion, ascending. */
  long[] people(Criterion criterion) {
    Newcomers newcomers = newcomers((open, asked) -> rules.compiled(open, criterion, asked));
    return database.read(open -> segments.people(open, rules.compiled(open, criterion, newcomers)));
  }

  /** How many people pass a criterion. */
  long count(Criterion criterion) {
    Newcomers newcomers = newcomers((open, asked) -> rules.compiled(open, criterion, asked));
    return database.read(open -> segments.count(open, rules.compiled(open, criterion, newcomers)));
  }

  /** Every segment with its size, by name. */
  List<SegmentSize> sizes() {
    Newcomers newcomers =
        newcomers((open, asked) -> segments.all(open).forEach(one -> ask(open, one, asked)));
    List<SegmentSize> sizes = database.read(open -> sizes(open, newcomers));
    models.keepOnly(sizes.stream().map(size -> size.segment().id()).collect(Collectors.toSet()));
    return sizes;
  }

  private Newcomers newcomers(BiConsumer<Transaction, Newcomers> asking) {
    return Newcomers.now(database, features, models, asking);
  }

  private void ask(Transaction open, Segment segment, Newcomers newcomers) {
    SegmentRules.of(segment)
        .ifPresentOrElse(
            criterion -> rules.compiled(open, criterion, newcomers), () -> newcomers.of(segment));
  }

  private long[] members(Transaction open, Segment segment, Newcomers newcomers) {
    return SegmentRules.of(segment)
        .map(criterion -> segments.people(open, rules.compiled(open, criterion, newcomers)))
        .orElseGet(
            () ->
                LongStream.concat(
                        Arrays.stream(segments.members(open, segment.id())),
                        Arrays.stream(newcomers.of(segment)))
                    .distinct()
                    .sorted()
                    .toArray());
  }

  private List<SegmentSize> sizes(Transaction open, Newcomers newcomers) {
    Map<Long, Long> stored = segments.memberCounts(open);
    return segments.all(open).stream()
        .map(segment -> new SegmentSize(segment, size(open, segment, stored, newcomers)))
        .toList();
  }

  private long size(
      Transaction open, Segment segment, Map<Long, Long> stored, Newcomers newcomers) {
    return SegmentRules.of(segment)
        .map(criterion -> segments.count(open, rules.compiled(open, criterion, newcomers)))
        .orElseGet(() -> stored.getOrDefault(segment.id(), 0L) + newcomers.of(segment).length);
  }
}
