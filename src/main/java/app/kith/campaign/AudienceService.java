package app.kith.campaign;

import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.outbox.OptOutTokens;
import app.kith.outbox.SuppressionList;
import app.kith.segment.SegmentService;
import app.kith.segment.SegmentSize;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says who a campaign reaches and who it leaves out, and knows what can be said about them. */
public final class AudienceService {
  private final Database database;
  private final SegmentService segments;
  private final SuppressionList suppressions;
  private final OptOutTokens tokens;
  private final AudienceRepository people = new AudienceRepository();

  /** A service over the workspace's database. */
  public AudienceService(
      Database database,
      SegmentService segments,
      SuppressionList suppressions,
      OptOutTokens tokens) {
    this.database = database;
    this.segments = segments;
    this.suppressions = suppressions;
    this.tokens = tokens;
  }

  /** The segments a campaign can be for. */
  public List<SegmentSize> segments() {
    return segments.all();
  }

  /** Who a campaign would reach now. */
  public Audience audience(Campaign campaign) {
    List<Long> members = members(campaign.segmentId());
    return database.read(open -> plan(open, campaign, members));
  }

  /** People to look at the message with: the first who would get it. */
  public List<Recipient> examples(Campaign campaign, int limit) {
    List<Long> first = audience(campaign).recipients().stream().limit(limit).toList();
    return database.read(
        open -> people.recipients(open, first, Set.copyOf(people.customFieldNames(open))));
  }

  /** The names of the workspace's own fields, which messages may merge. */
  public List<String> customFields() {
    return database.read(people::customFieldNames);
  }

  /** The ids of a segment's people; null is everybody, answered as null. */
  @Nullable List<Long> members(@Nullable Long segmentId) {
    return segmentId == null ? null : Arrays.stream(segments.members(segmentId)).boxed().toList();
  }

  Audience plan(Transaction open, Campaign campaign, @Nullable List<Long> members) {
    return AudiencePlanner.plan(
        members == null ? people.everybody(open) : people.candidates(open, members),
        suppressions.keys(open),
        campaign.holdOut(),
        salt(campaign));
  }

  String salt(Campaign campaign) {
    return tokens.salt("hold-out", campaign.id());
  }

  OptOutTokens tokens() {
    return tokens;
  }
}
