package app.kith.history;

import app.kith.base.Listening;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The only way to change customer data: every change belongs to a change set that can be undone and
 * redone at any time. Thread-safe; writes run one after another, and so do undos, redos and
 * forgetting: each of them is many writes.
 */
public final class History {
  /** From this many rows on, an undo takes the secondary indexes away and the file is compacted. */
  private static final long BULK = 20_000;

  private static final int CONFLICTS_SHOWN = 1000;

  private final Database database;
  private final HistoryRepository history = new HistoryRepository();
  private final ChangeBlockRepository blocks = new ChangeBlockRepository();
  private final FieldChangeRepository fieldChanges = new FieldChangeRepository(history, blocks);
  private final Recording recording;
  private final List<Consumer<ChangeSet>> listeners = new CopyOnWriteArrayList<>();

  /**
   * The history of a database. Installs the row triggers and rolls back what a crash left open.
   *
   * @param database an open database
   * @param clock the time of day
   */
  public History(Database database, Clock clock) {
    this.database = database;
    this.recording = new Recording(database, history, blocks, clock);
    database.ensureTriggers(TrackedTable.names(), ChangeTrigger.class.getName());
    database.read(history::open).forEach(unfinished -> rollBack(unfinished.id()));
  }

  /**
   * Runs a change in one durable transaction; a failure leaves nothing behind.
   *
   * @param kind what it does
   * @param summary one sentence for the person
   * @param work the change; a change set without any row is dropped
   */
  public <T> T record(ChangeKind kind, Message summary, Function<Change, T> work) {
    Recording.Recorded<T> recorded = recording.once(kind, summary, work);
    recorded.changeSetId().ifPresent(this::tell);
    return recorded.result();
  }

  /**
   * Runs a change of any size in steps that commit one by one and hold together: a failure or a
   * crash in between rolls all of them back.
   */
  public <T> T recordInSteps(ChangeKind kind, Message summary, Function<SteppedChange, T> work) {
    long id = recording.open(kind, summary, null);
    Recording.Stepping stepping = recording.new Stepping(id, summary, ChangeRecorder.Mode.STAMPING);
    T result;
    boolean kept;
    try {
      result = work.apply(stepping);
      kept = stepping.finishOrForget();
    } catch (RuntimeException | Error e) {
      rollBack(id);
      throw e;
    }
    if (kept) {
      tell(id);
    }
    return result;
  }

  /**
   * Takes a change set back.
   *
   * @throws UserFacingException if it does not exist or is not applied
   */
  public synchronized UndoReport undo(long changeSetId) {
    ChangeSet target =
        find(changeSetId)
            .filter(set -> !set.kind().isInverse())
            .orElseThrow(() -> new UserFacingException(Message.of("history.unknown", changeSetId)));
    if (target.state() != ChangeSet.State.APPLIED) {
      throw new UserFacingException(Message.of("history.undone.already", target.summary()));
    }
    return invert(target, ChangeKind.UNDO, target.id(), ChangeSet.State.UNDONE);
  }

  /**
   * Applies an undone change set again.
   *
   * @throws UserFacingException if it does not exist or was not undone
   */
  public synchronized UndoReport redo(long changeSetId) {
    ChangeSet target =
        find(changeSetId)
            .orElseThrow(() -> new UserFacingException(Message.of("history.unknown", changeSetId)));
    if (target.state() == ChangeSet.State.FORGOTTEN) {
      throw new UserFacingException(Message.of("history.forgotten.already", target.summary()));
    }
    ChangeSet undo =
        target.kind() == ChangeKind.UNDO
            ? target
            : database
                .read(open -> history.inverseOf(open, changeSetId))
                .filter(_ -> target.state() == ChangeSet.State.UNDONE)
                .orElseThrow(
                    () ->
                        new UserFacingException(
                            Message.of("history.redone.already", target.summary())));
    return invert(undo, ChangeKind.REDO, undo.undoes().orElseThrow(), ChangeSet.State.APPLIED);
  }

  /**
   * Lets go of all that doing an undone change again would need; it stays in the list. Frees the
   * room of the rows and values it took away, which are then nowhere in the file.
   *
   * @throws UserFacingException if it does not exist or is not undone
   */
  public synchronized void forget(long changeSetId) {
    ChangeSet target =
        find(changeSetId)
            .orElseThrow(() -> new UserFacingException(Message.of("history.unknown", changeSetId)));
    if (target.state() != ChangeSet.State.UNDONE || target.kind().isInverse()) {
      throw new UserFacingException(Message.of("history.forget.not_undone", target.summary()));
    }
    database.durable(
        open -> {
          history.forgetRows(open, changeSetId);
          return changeSetId;
        });
    database.compactAtClose();
  }

  private UndoReport invert(
      ChangeSet target, ChangeKind kind, long original, ChangeSet.State originalState) {
    Message summary =
        Message.of(kind == ChangeKind.UNDO ? "history.undo" : "history.redo", original(original));
    long id = recording.open(kind, summary, target.id());
    Recording.Stepping stepping =
        recording.new Stepping(id, summary, ChangeRecorder.Mode.RESTORING);
    List<UndoConflict> conflicts = new ArrayList<>();
    long[] conflictCount = new long[1];
    Runnable work =
        () ->
            stepping.invert(
                target.id(),
                null,
                conflict -> {
                  if (conflictCount[0]++ < CONFLICTS_SHOWN) {
                    conflicts.add(conflict);
                  }
                });
    try {
      inBulkOrNot(target, work);
      stepping.finish(
          open -> {
            history.setState(open, target.id(), ChangeSet.State.UNDONE);
            history.setState(open, original, originalState);
          });
    } catch (RuntimeException | Error e) {
      rollBack(id);
      throw e;
    }
    tell(id);
    return new UndoReport(id, stepping.rowCount(), conflictCount[0], conflicts);
  }

  private void inBulkOrNot(ChangeSet target, Runnable work) {
    if (target.rowCount() < BULK) {
      work.run();
    } else {
      database.withoutIndexes(
          touched(target.id()).stream().map(TouchedRows::table).distinct().toList(), work);
    }
  }

  private Message original(long id) {
    return find(id).map(ChangeSet::summary).orElseThrow();
  }

  private void rollBack(long id) {
    Recording.Stepping forgetting =
        recording.new Stepping(id, Message.of("history.undo", ""), ChangeRecorder.Mode.FORGETTING);
    forgetting.invert(id, null, _ -> {});
    database.durable(
        open -> {
          history.forget(open, id);
          return id;
        });
    database.compactAtClose();
  }

  /** The newest change sets, newest first. */
  public List<ChangeSet> recent(int limit) {
    return database.read(open -> history.recent(open, limit));
  }

  /**
   * The next change sets of a timeline, newest first.
   *
   * @param at continue before this moment
   * @param id and, among those of this very moment, before this id
   */
  public List<ChangeSet> before(Instant at, long id, Set<ChangeKind> kinds, int limit) {
    return database.read(open -> history.before(open, at, id, kinds, limit));
  }

  /** A change set by its id. */
  public Optional<ChangeSet> find(long id) {
    return database.read(open -> history.find(open, id));
  }

  /** The change set that Ctrl+Z takes back. */
  public Optional<ChangeSet> lastUndoable() {
    return database.read(history::newestUndoable);
  }

  /** The undo that Ctrl+Shift+Z takes back. */
  public Optional<ChangeSet> lastRedoable() {
    return database.read(history::newestRedoable);
  }

  /** The ranges of rows that a change set touched. */
  public List<TouchedRows> touched(long changeSetId) {
    return database.read(
        open ->
            Stream.concat(
                    history.insertedRanges(open, changeSetId).stream(),
                    blocks.touched(open, changeSetId).stream())
                .toList());
  }

  /** The ranges of rows that a change set inserted itself, not by undoing or redoing another. */
  public List<TouchedRows> inserted(long changeSetId) {
    return database.read(open -> history.insertedRanges(open, changeSetId));
  }

  /**
   * The ids of one table's rows that a change set updated, deleted or brought back; rows that it
   * inserted itself stand in {@link #inserted}.
   */
  public long[] changedRows(long changeSetId, String table) {
    return database.read(
        open ->
            Stream.of(TouchedRows.Operation.values())
                .flatMap(operation -> blocks.ids(open, changeSetId, table, operation).stream())
                .flatMap(blockId -> blocks.find(open, blockId).changes().stream())
                .mapToLong(ChangeBlock.RowChange::rowId)
                .distinct()
                .toArray());
  }

  /** The ids that a column held in rows before a change set updated or deleted them there. */
  public long[] formerIds(long changeSetId, String table, String column) {
    return database.read(open -> blocks.formerIds(open, changeSetId, table, column));
  }

  /**
   * Every recorded change of one row's fields, newest first.
   *
   * @param table a table of customer data
   */
  public List<FieldChange> changesOf(String table, long rowId) {
    return database.read(open -> fieldChanges.of(open, table, rowId));
  }

  /**
   * A row as it was when it was last deleted: text by column, empty if it never was.
   *
   * @param table a table of customer data
   */
  public Map<String, String> deleted(String table, long rowId) {
    return database.read(open -> blocks.lastImage(open, table, rowId));
  }

  /** Calls a listener, on the thread that committed, after every change set, undo and redo. */
  public Listening onCommitted(Consumer<ChangeSet> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(long changeSetId) {
    find(changeSetId).ifPresent(set -> listeners.forEach(listener -> listener.accept(set)));
  }
}
