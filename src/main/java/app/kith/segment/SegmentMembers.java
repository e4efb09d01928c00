package app.kith.segment;

import app.kith.analytics.FeatureService;
import app.kith.database.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Who is in a segment now: by its rule, or stored with it, or come since its model was made. */
final class SegmentMembers {
  private final SegmentRepository segments;
  private final SegmentRules rules;
  private final FeatureService features;

  SegmentMembers(SegmentRepository segments, SegmentRules rules, FeatureService features) {
    this.segments = segments;
    this.rules = rules;
    this.features = features;
  }

  /** The members' ids, ascending, each once. */
  long[] of(Transaction open, Segment segment) {
    return SegmentRules.of(segment)
        .map(criterion -> segments.people(open, rules.compiled(open, criterion)))
        .orElseGet(
            () ->
                LongStream.concat(
                        Arrays.stream(segments.members(open, segment.id())),
                        Arrays.stream(Newcomers.now(features, open).of(segment)))
                    .distinct()
                    .sorted()
                    .toArray());
  }

  /** Every segment with its size, by name. */
  List<SegmentSize> sizes(Transaction open) {
    Map<Long, Long> stored = segments.memberCounts(open);
    Newcomers newcomers = Newcomers.now(features, open);
    return segments.all(open).stream()
        .map(segment -> new SegmentSize(segment, size(open, segment, stored, newcomers)))
        .toList();
  }

  private long size(
      Transaction open, Segment segment, Map<Long, Long> stored, Newcomers newcomers) {
    return SegmentRules.of(segment)
        .map(criterion -> segments.count(open, rules.compiled(open, criterion)))
        .orElseGet(() -> stored.getOrDefault(segment.id(), 0L) + newcomers.of(segment).length);
  }
}
