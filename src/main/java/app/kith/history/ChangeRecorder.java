package app.kith.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the row triggers see during one transaction of a change set. Bound to the thread
 * that runs the transaction; H2 fires triggers on that same thread.
 */
final class ChangeRecorder {
  /** The recorder of the transaction that this thread is in. */
  static final ScopedValue<ChangeRecorder> CURRENT = ScopedValue.newInstance();

  private static final int ID = 0;

  private final long changeSetId;
  private Mode mode;
  private final Map<String, ChangeBlock.Builder> filling = new HashMap<>();
  private final List<ChangeBlock> full = new ArrayList<>();
  private long rowCount;

  ChangeRecorder(long changeSetId, Mode mode) {
    this.changeSetId = changeSetId;
    this.mode = mode;
  }

  /** How a transaction's changes are treated. */
  enum Mode {
    /** A person's change: images are kept and rows are stamped with the change set. */
    STAMPING,
    /** An undo: images are kept, stamps are restored like any other column. */
    RESTORING,
    /** The roll-back of a change set that never finished: nothing is kept. */
    FORGETTING
  }

  /**
   * Notes an update.
   *
   * @param after the new row; its {@code changed_by} is set here
   */
  void updated(TableColumns table, Object[] before, Object[] after) {
    List<Integer> changed = changedColumns(table, before, after);
    if (changed.isEmpty()) {
      return;
    }
    if (mode == Mode.STAMPING) {
      after[table.changedBy()] = changeSetId;
      if (!changed.contains(table.changedBy())
          && !Objects.equals(before[table.changedBy()], changeSetId)) {
        changed.add(table.changedBy());
      }
    }
    keep(
        table,
        TouchedRows.Operation.UPDATED,
        (Long) before[ID],
        changed,
        column -> before[column],
        column -> after[column]);
  }

  /** Notes a delete with the whole old row. */
  void deleted(TableColumns table, Object[] before) {
    keep(
        table,
        TouchedRows.Operation.DELETED,
        (Long) before[ID],
        table.all(),
        column -> before[column],
        _ -> null);
  }

  /** Notes that a row was put back by hand of an undo. */
  void reinserted(TableColumns table, long rowId, @Nullable Object changedBy) {
    keep(
        table,
        TouchedRows.Operation.INSERTED,
        rowId,
        List.of(table.changedBy()),
        _ -> null,
        _ -> changedBy);
  }

  /** Runs work that puts back what was there, stamps and all. */
  void restoring(Runnable work) {
    Mode outside = mode;
    mode = Mode.RESTORING;
    try {
      work.run();
    } finally {
      mode = outside;
    }
  }

  /** The change set that is recorded. */
  long changeSetId() {
    return changeSetId;
  }

  /** Rows changed so far. */
  long rowCount() {
    return rowCount;
  }

  /** Everything gathered, in blocks; the recorder is empty afterwards. */
  List<ChangeBlock> drain() {
    filling.values().forEach(builder -> full.add(builder.build()));
    filling.clear();
    List<ChangeBlock> drained = List.copyOf(full);
    full.clear();
    return drained;
  }

  private static List<Integer> changedColumns(TableColumns table, Object[] before, Object[] after) {
    List<Integer> changed = new ArrayList<>();
    for (int column = 0; column < table.names().size(); column++) {
      if (!Objects.equals(before[column], after[column])) {
        changed.add(column);
      }
    }
    return changed;
  }

  private void keep(
      TableColumns table,
      TouchedRows.Operation operation,
      long rowId,
      List<Integer> columns,
      CellValue before,
      CellValue after) {
    rowCount++;
    if (mode == Mode.FORGETTING) {
      return;
    }
    String key = operation.code() + table.name();
    ChangeBlock.Builder builder =
        filling.computeIfAbsent(
            key, _ -> new ChangeBlock.Builder(table.name(), operation, table.names()));
    try {
      builder.row(rowId, columns.size());
      for (int column : columns) {
        builder.cell(
            column, ValueCodec.normal(before.at(column)), ValueCodec.normal(after.at(column)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (builder.isFull()) {
      full.add(builder.build());
      filling.remove(key);
    }
  }

  /** The value of a column. */
  private interface CellValue {
    @Nullable Object at(int column);
  }
}
