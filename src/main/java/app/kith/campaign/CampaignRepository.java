package app.kith.campaign;

import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.List;
import java.util.Optional;

/** The drafts. */
final class CampaignRepository {
  private static final String COLUMNS =
      "id, name, segment_id, subject, body, hold_out, per_hour, start_at, created_at";

  List<Campaign> findAll(Transaction open) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM campaign ORDER BY created_at DESC, id DESC")
        .mapTo(Campaign.class)
        .list();
  }

  Optional<Campaign> find(Transaction open, long id) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM campaign WHERE id = :id")
        .bind("id", id)
        .mapTo(Campaign.class)
        .findOne();
  }

  void insert(Change change, Campaign campaign) {
    change
        .transaction()
        .handle()
        .createUpdate(
            """
            INSERT INTO campaign (id, created_by, changed_by, name, segment_id, subject, body,
                hold_out, per_hour, start_at, created_at)
            VALUES (:id, :change, :change, :name, :segmentId, :subject, :body, :holdOut, :perHour,
                :startAt, :createdAt)""")
        .bind("change", change.id())
        .bindMethods(campaign)
        .execute();
  }

  void update(Change change, Campaign campaign) {
    change
        .transaction()
        .handle()
        .createUpdate(
            """
            UPDATE campaign SET name = :name, segment_id = :segmentId, subject = :subject,
                body = :body, hold_out = :holdOut, per_hour = :perHour, start_at = :startAt
            WHERE id = :id""")
        .bindMethods(campaign)
        .execute();
  }

  void delete(Change change, long id) {
    change
        .transaction()
        .handle()
        .createUpdate("DELETE FROM campaign WHERE id = :id")
        .bind("id", id)
        .execute();
  }
}
