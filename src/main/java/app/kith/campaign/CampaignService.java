package app.kith.campaign;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.outbox.OutboxService;
import app.kith.outbox.Source;
import app.kith.outbox.SourceLedger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the drafts of campaigns and tells what became of those that went out. */
public final class CampaignService {
  private final Database database;
  private final History history;
  private final Clock clock;
  private final OutboxService outbox;
  private final CampaignRepository campaigns = new CampaignRepository();
  private final RunRepository runs = new RunRepository();

  /** A service over the workspace's database. */
  public CampaignService(Database database, History history, Clock clock, OutboxService outbox) {
    this.database = database;
    this.history = history;
    this.clock = clock;
    this.outbox = outbox;
  }

  /** A campaign and the change set that made it. */
  public record Saved(Campaign campaign, long changeSetId) {}

  /** All campaigns, the newest first. */
  public List<CampaignSummary> all() {
    return database.read(
        open -> {
          Map<Long, CampaignRun> gone =
              runs.findAll(open).stream()
                  .collect(Collectors.toMap(CampaignRun::campaignId, Function.identity()));
          return campaigns.findAll(open).stream()
              .map(
                  campaign ->
                      new CampaignSummary(campaign, Optional.ofNullable(gone.get(campaign.id()))))
              .toList();
        });
  }

  /** One campaign. */
  public Optional<CampaignSummary> find(long id) {
    return database.read(
        open ->
            campaigns
                .find(open, id)
                .map(campaign -> new CampaignSummary(campaign, runs.find(open, id))));
  }

  /** The names of what went out, by campaign. */
  public Map<Long, String> namesOfRuns() {
    return database.read(
        open ->
            runs.findAll(open).stream()
                .collect(Collectors.toMap(CampaignRun::campaignId, CampaignRun::name)));
  }

  /** Begins an empty campaign. */
  public Saved create(String name) {
    return create(new Campaign(0, name, null, "", "", 0, null, null, clock.instant()));
  }

  /** Begins a campaign that says the same as another one. */
  public Saved create(Campaign like) {
    return history.record(
        ChangeKind.CAMPAIGN,
        Message.of("campaign.created", like.name()),
        change -> {
          Campaign made =
              new Campaign(
                  change.nextId(),
                  like.name(),
                  like.segmentId(),
                  like.subject(),
                  like.body(),
                  like.holdOut(),
                  like.perHour(),
                  null,
                  clock.instant());
          campaigns.insert(change, made);
          return new Saved(made, change.id());
        });
  }

  /**
   * Keeps a draft.
   *
   * @throws UserFacingException if it has gone out: what was sent cannot be changed
   */
  public Saved save(Campaign draft) {
    return history.record(
        ChangeKind.CAMPAIGN,
        Message.of("campaign.saved", draft.name()),
        change -> {
          if (runs.find(change.transaction(), draft.id()).isPresent()) {
            throw new UserFacingException(Message.of("campaign.gone_out", draft.name()));
          }
          campaigns.update(change, draft);
          return new Saved(draft, change.id());
        });
  }

  /** Removes a draft. What has gone out stays in the ledger. */
  public long delete(Campaign draft) {
    return history.record(
        ChangeKind.CAMPAIGN,
        Message.of("campaign.deleted", draft.name()),
        change -> {
          campaigns.delete(change, draft.id());
          return change.id();
        });
  }

  /** What became of a campaign, empty if it has not gone out. */
  public Optional<CampaignResult> result(long campaignId) {
    return database
        .read(open -> runs.find(open, campaignId))
        .map(
            run ->
                new CampaignResult(
                    run,
                    outbox
                        .ledger(Source.campaign(campaignId))
                        .map(SourceLedger::counts)
                        .orElse(Map.of()),
                    database.read(open -> runs.leftOut(open, campaignId))));
  }
}
