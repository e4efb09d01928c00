package app.kith.outbox;

import app.kith.database.Transaction;
import java.time.Instant;
import java.util.Optional;

/** The outbox's own few settings: the gate, when it was last awake, its secret. */
final class GateRepository {
  private static final String GATE = "outbox.gate";
  private static final String AWAKE = "outbox.awake_at";
  private static final String PLACE = "outbox.place";
  private static final String SECRET = "outbox.secret";

  Optional<OutboxGate> gate(Transaction open) {
    return read(open, GATE)
        .map(
            text -> {
              String[] parts = text.split("\\|", 3);
              return new OutboxGate(
                  OutboxReason.valueOf(parts[0]), parts[2], Instant.parse(parts[1]));
            });
  }

  void close(Transaction open, OutboxGate gate) {
    write(open, GATE, gate.reason().name() + "|" + gate.since() + "|" + gate.words());
  }

  void open(Transaction open) {
    open.handle()
        .createUpdate("DELETE FROM setting WHERE name = :name")
        .bind("name", GATE)
        .execute();
  }

  Optional<Instant> awakeAt(Transaction open) {
    return read(open, AWAKE).map(Instant::parse);
  }

  void awakeAt(Transaction open, Instant now) {
    write(open, AWAKE, now.toString());
  }

  Optional<String> secret(Transaction open) {
    return read(open, SECRET);
  }

  void secret(Transaction open, String secret) {
    write(open, SECRET, secret);
  }

  Optional<String> place(Transaction open) {
    return read(open, PLACE);
  }

  void place(Transaction open, String folder) {
    write(open, PLACE, folder);
  }

  private static Optional<String> read(Transaction open, String name) {
    return open.handle()
        .createQuery("SELECT content FROM setting WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  private static void write(Transaction open, String name, String content) {
    int changed =
        open.handle()
            .createUpdate("UPDATE setting SET content = :content WHERE name = :name")
            .bind("content", content)
            .bind("name", name)
            .execute();
    if (changed == 0) {
      open.handle()
          .createUpdate("INSERT INTO setting (name, content) VALUES (:name, :content)")
          .bind("name", name)
          .bind("content", content)
          .execute();
    }
  }
}
