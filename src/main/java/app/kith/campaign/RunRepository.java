package app.kith.campaign;

import app.kith.database.Transaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What has gone out, and who was left out. */
final class RunRepository {
  private static final String COLUMNS =
      "campaign_id, name, subject, audience, queued, hold_out, salt, queued_at";

  List<CampaignRun> findAll(Transaction open) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM campaign_run ORDER BY queued_at DESC")
        .mapTo(CampaignRun.class)
        .list();
  }

  Optional<CampaignRun> find(Transaction open, long campaignId) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM campaign_run WHERE campaign_id = :id")
        .bind("id", campaignId)
        .mapTo(CampaignRun.class)
        .findOne();
  }

  void insert(Transaction open, CampaignRun run, Map<Long, LeftOut> leftOut) {
    open.handle()
        .createUpdate(
            """
            INSERT INTO campaign_run (campaign_id, name, subject, audience, queued, hold_out, salt,
                queued_at)
            VALUES (:campaignId, :name, :subject, :audience, :queued, :holdOut, :salt, :queuedAt)""")
        .bindMethods(run)
        .execute();
    PreparedBatch batch =
        open.handle()
            .prepareBatch(
                "INSERT INTO campaign_left_out (campaign_id, person_id, reason)"
                    + " VALUES (:campaign, :person, :reason)");
    int waiting = 0;
    for (Map.Entry<Long, LeftOut> person : leftOut.entrySet()) {
      batch
          .bind("campaign", run.campaignId())
          .bind("person", person.getKey())
          .bind("reason", person.getValue().name())
          .add();
      if (++waiting % 1_000 == 0) {
        batch.execute();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  Map<LeftOut, Integer> leftOut(Transaction open, long campaignId) {
    Map<LeftOut, Integer> counts = new EnumMap<>(LeftOut.class);
    open.handle()
        .createQuery(
            "SELECT reason, COUNT(*) AS people FROM campaign_left_out WHERE campaign_id = :id"
                + " GROUP BY reason")
        .bind("id", campaignId)
        .map((row, _) -> Map.entry(LeftOut.valueOf(row.getString(1)), row.getInt(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
