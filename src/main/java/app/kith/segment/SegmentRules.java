package app.kith.segment;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Transaction;
import app.kith.segment.rule.CompiledCriterion;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.CriterionJson;
import app.kith.segment.rule.SegmentCompiler;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The rules of stored segments: read, compiled, and who asks about whom. */
final class SegmentRules {
  private final SegmentRepository segments;
  private final Clock clock;

  SegmentRules(SegmentRepository segments, Clock clock) {
    this.segments = segments;
    this.clock = clock;
  }

  /** A segment that must be there. */
  static Segment get(SegmentRepository segments, Transaction open, long id) {
    return segments
        .find(open, id)
        .orElseThrow(() -> new UserFacingException(Message.of("segment.error.gone")));
  }

  /** The criterion of a rule segment; empty for the others. */
  static Optional<Criterion> of(Segment segment) {
    String definition = segment.definition();
    return segment.kind() == SegmentKind.RULE && definition != null
        ? Optional.of(CriterionJson.read(definition))
        : Optional.empty();
  }

  CompiledCriterion compiled(Transaction open, Criterion criterion, Newcomers newcomers) {
    return SegmentCompiler.compile(
        criterion,
        clock.instant(),
        clock.getZone(),
        id -> segments.find(open, id).flatMap(SegmentRules::of),
        id -> segments.find(open, id).map(newcomers::of).orElseGet(() -> new long[0]));
  }

  /** The names of the rule segments that ask about a segment. */
  List<String> askers(Transaction open, long segmentId) {
    return segments.all(open).stream()
        .filter(other -> of(other).filter(rule -> asks(rule, segmentId)).isPresent())
        .map(Segment::name)
        .toList();
  }

  private static boolean asks(Criterion criterion, long segmentId) {
    return switch (criterion) {
      case Criterion.AllOf all -> all.parts().stream().anyMatch(part -> asks(part, segmentId));
      case Criterion.AnyOf any -> any.parts().stream().anyMatch(part -> asks(part, segmentId));
      case Criterion.Not not -> asks(not.part(), segmentId);
      case Criterion.InSegment in -> in.segmentId() == segmentId;
      case Criterion.Text _, Criterion.Tagged _, Criterion.Choice _, Criterion.Amount _ -> false;
      case Criterion.Day _, Criterion.YesNo _, Criterion.Known _ -> false;
    };
  }
}
