package app.kith.intake.keys;

import app.kith.database.Transaction;
import app.kith.history.History;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The keys of everybody, read once for plan after plan while nothing changes: reading a million
 * people takes seconds. Given up when memory runs short. Thread-safe.
 */
public final class KnownPeople {
  private final PersonKeyRepository repository;
  private final AtomicLong changes = new AtomicLong();
  private SoftReference<Kept> kept = new SoftReference<>(null);

  /** Keys as of a number of changes. */
  private record Kept(long changes, PersonKeys keys) {}

  /** Keys that are read again after the next change. */
  public KnownPeople(PersonKeyRepository repository, History history) {
    this.repository = repository;
    history.onCommitted(_ -> changes.incrementAndGet());
  }

  /** A copy of one's own to add to; it may lack what is committed at this very moment. */
  public PersonKeys copy(Transaction open) {
    return kept(open).copy();
  }

  private synchronized PersonKeys kept(Transaction open) {
    long now = changes.get();
    Kept there = kept.get();
    if (there != null && there.changes() == now) {
      return there.keys();
    }
    PersonKeys read = repository.read(open);
    kept = new SoftReference<>(new Kept(now, read));
    return read;
  }

  /** Reads ahead of the first plan; returns as of how many changes. */
  public long prepare(Transaction open) {
    kept(open);
    return changes.get();
  }
}
