package app.kith.history;

import app.kith.base.Message;
import app.kith.database.Database;
import app.kith.database.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens, fills and closes change sets, with the recorder bound to the thread while work runs. */
final class Recording {
  private final Database database;
  private final HistoryRepository history;
  private final ChangeBlockRepository blocks;
  private final RowRepository rows = new RowRepository();
  private final Clock clock;

  Recording(
      Database database, HistoryRepository history, ChangeBlockRepository blocks, Clock clock) {
    this.database = database;
    this.history = history;
    this.blocks = blocks;
    this.clock = clock;
  }

  /**
   * What one transaction's change gave.
   *
   * @param changeSetId the change set, or none if nothing changed
   * @param result what the work returned
   */
  record Recorded<T>(OptionalLong changeSetId, T result) {}

  <T> Recorded<T> once(ChangeKind kind, Message summary, Function<Change, T> work) {
    long id = database.nextId();
    ChangeRecorder recorder = new ChangeRecorder(id, ChangeRecorder.Mode.STAMPING);
    return ScopedValue.where(ChangeRecorder.CURRENT, recorder)
        .call(
            () ->
                database.durable(
                    open -> {
                      history.open(open, id, kind, summary, null, clock.instant());
                      InsertedRows inserted = new InsertedRows(id);
                      OpenChange change = new OpenChange(id, open, inserted, summary);
                      T result = recorded(open, recorder, inserted, () -> work.apply(change));
                      long count = save(open, id, recorder, inserted);
                      if (count == 0) {
                        history.forget(open, id);
                        return new Recorded<>(OptionalLong.empty(), result);
                      }
                      history.finish(open, id, change.summary, count, clock.instant());
                      return new Recorded<>(OptionalLong.of(id), result);
                    }));
  }

  /** Runs work and keeps what the recorder and the tables tell of it. */
  private <T> T recorded(
      Transaction open, ChangeRecorder recorder, InsertedRows inserted, Supplier<T> work) {
    T result = work.get();
    inserted.note(open, history);
    blocks.add(open, recorder.changeSetId(), recorder.drain());
    return result;
  }

  private long save(Transaction open, long id, ChangeRecorder recorder, InsertedRows inserted) {
    history.addInsertedRanges(open, id, inserted.ranges());
    return recorder.rowCount() + inserted.rowCount();
  }

  /** Makes a change set that is durable before its first step. */
  long open(ChangeKind kind, Message summary, @Nullable Long undoes) {
    long id = database.nextId();
    return database.durable(
        open -> {
          history.open(open, id, kind, summary, undoes, clock.instant());
          return id;
        });
  }

  /** A change set in several transactions. */
  final class Stepping implements SteppedChange {
    private final long id;
    private final ChangeRecorder recorder;
    private final InsertedRows inserted;
    private Message summary;

    Stepping(long id, Message summary, ChangeRecorder.Mode mode) {
      this.id = id;
      this.summary = summary;
      this.recorder = new ChangeRecorder(id, mode);
      this.inserted = new InsertedRows(id);
    }

    @Override
    public long id() {
      return id;
    }

    @Override
    public long nextId() {
      return database.nextId();
    }

    @Override
    public void summary(Message better) {
      summary = better;
    }

    @Override
    public <T> T step(Function<Change, T> work) {
      return ScopedValue.where(ChangeRecorder.CURRENT, recorder)
          .call(
              () ->
                  database.ordinary(
                      open -> {
                        OpenChange change = new OpenChange(id, open, inserted, summary);
                        T result = recorded(open, recorder, inserted, () -> work.apply(change));
                        summary = change.summary;
                        return result;
                      }));
    }

    @Override
    public long takeBack(long changeSetId, AboutPeople part) {
      long[] left = new long[1];
      recorder.restoring(() -> invert(changeSetId, part, _ -> left[0]++));
      return left[0];
    }

    /**
     * Takes a change set back under this one.
     *
     * @param part what of it; null for all
     * @param conflicts hears what is left as it is
     */
    void invert(long target, @Nullable AboutPeople part, Consumer<UndoConflict> conflicts) {
      Inverse.Steps steps =
          work ->
              step(
                  change -> {
                    work.accept(new InverseStep(change.transaction(), recorder, conflicts));
                    return true;
                  });
      new Inverse(target, part, history, blocks, rows, steps).run();
    }

    /** Rows updated, deleted and put back so far. */
    long rowCount() {
      return recorder.rowCount();
    }

    /**
     * Makes the whole of it durable, or forgets it if nothing was changed.
     *
     * @return true if it was kept
     */
    boolean finishOrForget() {
      return database.durable(
          open -> {
            long count = save(open, id, recorder, inserted);
            if (count == 0) {
              history.forget(open, id);
              return false;
            }
            history.finish(open, id, summary, count, clock.instant());
            return true;
          });
    }

    /** Makes the whole of it durable. */
    void finish(Consumer<Transaction> alongside) {
      database.durable(
          open -> {
            long count = save(open, id, recorder, inserted);
            history.finish(open, id, summary, count, clock.instant());
            alongside.accept(open);
            return count;
          });
    }
  }

  private static final class OpenChange implements Change {
    private final long id;
    private final Transaction transaction;
    private final InsertedRows inserted;
    private Message summary;

    OpenChange(long id, Transaction transaction, InsertedRows inserted, Message summary) {
      this.id = id;
      this.transaction = transaction;
      this.inserted = inserted;
      this.summary = summary;
    }

    @Override
    public long id() {
      return id;
    }

    @Override
    public Transaction transaction() {
      return transaction;
    }

    @Override
    public long nextId() {
      return transaction.nextId();
    }

    @Override
    public void inserted(String table, long rows, long lastId) {
      inserted.told(table, rows, lastId);
    }

    @Override
    public void summary(Message better) {
      summary = better;
    }
  }

  private record InverseStep(
      Transaction transaction, ChangeRecorder recorder, Consumer<UndoConflict> conflicts)
      implements Inverse.Step {

    @Override
    public void reinserted(
        String table, long rowId, List<String> columns, @Nullable Object changedBy) {
      recorder.reinserted(TableColumns.of(table, columns), rowId, changedBy);
    }

    @Override
    public void conflict(UndoConflict conflict) {
      conflicts.accept(conflict);
    }
  }
}
