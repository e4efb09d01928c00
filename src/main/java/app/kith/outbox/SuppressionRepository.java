package app.kith.outbox;

import app.kith.database.Transaction;
import java.time.Instant;
import java.util.List;

/** The rows of the suppression list. */
final class SuppressionRepository {

  boolean contains(Transaction open, String address) {
    return open.handle()
        .createQuery("SELECT 1 FROM suppression WHERE address = :address")
        .bind("address", address)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void insert(Transaction open, String address, String reason, Instant now) {
    open.handle()
        .createUpdate(
            "INSERT INTO suppression (address, reason, added_at) VALUES (:address, :reason, :now)")
        .bind("address", address)
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }

  boolean delete(Transaction open, String address) {
    return open.handle()
            .createUpdate("DELETE FROM suppression WHERE address = :address")
            .bind("address", address)
            .execute()
        == 1;
  }

  List<Suppression> findAll(Transaction open) {
    return open.handle()
        .createQuery("SELECT address, reason, added_at FROM suppression ORDER BY added_at DESC")
        .mapTo(Suppression.class)
        .list();
  }
}
