package app.kith.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Up to some thousand row changes of one table and operation, compressed together.
 *
 * @param table the table
 * @param operation what happened to the rows
 * @param firstId the lowest row id in it
 * @param lastId the highest row id in it
 * @param rowCount how many changes it holds
 * @param content the compressed changes
 */
record ChangeBlock(
    String table,
    TouchedRows.Operation operation,
    long firstId,
    long lastId,
    int rowCount,
    byte[] content) {

  /**
   * The changes in the order in which they happened. Inserted rows carry their {@code changed_by}
   * alone, deleted ones all their columns (as {@code before}), updated ones what changed.
   */
  List<RowChange> changes() {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
      List<String> columns = new ArrayList<>();
      int columnCount = in.readUnsignedByte();
      for (int i = 0; i < columnCount; i++) {
        columns.add(in.readUTF());
      }
      List<RowChange> changes = new ArrayList<>(rowCount);
      for (int i = 0; i < rowCount; i++) {
        changes.add(readChange(in, columns));
      }
      return changes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RowChange readChange(DataInputStream in, List<String> columns) throws IOException {
    long rowId = ValueCodec.readLong(in);
    int cellCount = in.readUnsignedByte();
    List<Cell> cells = new ArrayList<>(cellCount);
    for (int i = 0; i < cellCount; i++) {
      String column = columns.get(in.readUnsignedByte());
      cells.add(new Cell(column, ValueCodec.read(in), ValueCodec.read(in)));
    }
    return new RowChange(rowId, cells);
  }

  /**
   * One row's change.
   *
   * @param rowId the row
   * @param cells its changed columns
   */
  record RowChange(long rowId, List<Cell> cells) {

    /** The value of a column before the change; null also where the column is not in it. */
    @Nullable Object before(String column) {
      for (Cell cell : cells) {
        if (cell.column().equals(column)) {
          return cell.before();
        }
      }
      return null;
    }
  }

  /**
   * One column's change.
   *
   * @param column the column's name
   * @param before the value before, null for none
   * @param after the value after, null for none
   */
  record Cell(String column, @Nullable Object before, @Nullable Object after) {}

  /** Collects changes of one table and operation until they fill a block. */
  static final class Builder {
    private static final int FULL = 1 << 19;

    private final String table;
    private final TouchedRows.Operation operation;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(raw);
    private long firstId = Long.MAX_VALUE;
    private long lastId = Long.MIN_VALUE;
    private int rowCount;

    Builder(String table, TouchedRows.Operation operation, List<String> columns) {
      this.table = table;
      this.operation = operation;
      try {
        out.writeByte(columns.size());
        for (String column : columns) {
          out.writeUTF(column);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Begins a row; exactly {@code cellCount} calls of {@link #cell} follow. */
    void row(long rowId, int cellCount) throws IOException {
      ValueCodec.writeLong(out, rowId);
      out.writeByte(cellCount);
      firstId = Math.min(firstId, rowId);
      lastId = Math.max(lastId, rowId);
      rowCount++;
    }

    void cell(int column, @Nullable Object before, @Nullable Object after) throws IOException {
      out.writeByte(column);
      ValueCodec.write(out, before);
      ValueCodec.write(out, after);
    }

    boolean isFull() {
      return raw.size() >= FULL;
    }

    ChangeBlock build() {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream(raw.size() / 4);
      Deflater fast = new Deflater(Deflater.BEST_SPEED);
      try (DeflaterOutputStream deflating = new DeflaterOutputStream(compressed, fast)) {
        raw.writeTo(deflating);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        fast.end();
      }
      return new ChangeBlock(table, operation, firstId, lastId, rowCount, compressed.toByteArray());
    }
  }
}
