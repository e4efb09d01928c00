package app.kith.database;

import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;

/**
 * One transaction of one thread, ended by {@link Database} when the work returns. Services pass it
 * on; only repositories look inside.
 */
public final class Transaction {
  private final Handle handle;
  private final LongSupplier ids;

  Transaction(Handle handle, LongSupplier ids) {
    this.handle = handle;
    this.ids = ids;
  }

  /** The open connection, for repositories only. */
  public Handle handle() {
    return handle;
  }

  /** An id that no row of any table has or had. */
  public long nextId() {
    return ids.getAsLong();
  }
}
