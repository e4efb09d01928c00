package app.kith.outbox;

import app.kith.database.Database;
import app.kith.database.Transaction;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses that are never written to. An address added here stops every message to it that has
 * not passed its point of no return, in the same transaction.
 */
public final class SuppressionList {
  private static final List<OutboxState> STOPPABLE =
      List.of(OutboxState.QUEUED, OutboxState.RETRY_WAIT, OutboxState.HELD, OutboxState.CLAIMED);

  private final Database database;
  private final Clock clock;
  private final SuppressionRepository suppressions = new SuppressionRepository();
  private final OutboxRepository messages = new OutboxRepository();

  /** A list over the workspace's database. */
  public SuppressionList(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds an address; one that is there already stays as it is.
   *
   * @param reason {@link Suppression#OPTED_OUT}, {@link Suppression#BOUNCED} or {@link
   *     Suppression#BY_HAND}
   */
  public void add(MailAddress address, String reason) {
    database.durable(
        open -> {
          if (!suppressions.contains(open, address.key())) {
            suppressions.insert(open, address.key(), reason, clock.instant());
          }
          for (OutboxState state : STOPPABLE) {
            messages.stepAll(
                open,
                OutboxRepository.Scope.of(address.key()),
                state,
                OutboxRepository.Step.to(
                    OutboxState.SUPPRESSED, OutboxReason.SUPPRESSED, clock.instant()));
          }
          return address;
        });
  }

  /** Takes an address off the list again, for one that was added by mistake. */
  public boolean remove(MailAddress address) {
    return database.durable(open -> suppressions.delete(open, address.key()));
  }

  /** True if the address is never written to. */
  public boolean contains(MailAddress address) {
    return database.read(open -> suppressions.contains(open, address.key()));
  }

  /** All entries, the newest first. */
  public List<Suppression> all() {
    return database.read(suppressions::findAll);
  }

  /** All addresses in lower case, as one transaction sees them. */
  public Set<String> keys(Transaction open) {
    Set<String> keys = new HashSet<>();
    suppressions.findAll(open).forEach(entry -> keys.add(entry.address()));
    return keys;
  }
}
