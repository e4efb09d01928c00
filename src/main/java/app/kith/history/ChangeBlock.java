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
      int columnCount = in.readUnsignedByte();
      List<String> columns = new ArrayList<>(columnCount);
      List<DataInputStream> values = new ArrayList<>(columnCount);
      DataInputStream rows = readLane(in);
      for (int i = 0; i < columnCount; i++) {
        columns.add(in.readUTF());
        values.add(readLane(in));
      }
      List<RowChange> changes = new ArrayList<>(rowCount);
      long rowId = 0;
      for (int i = 0; i < rowCount; i++) {
        rowId += ValueCodec.readLong(rows);
        changes.add(new RowChange(rowId, readCells(rows, columns, values)));
      }
      return changes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataInputStream readLane(DataInputStream in) throws IOException {
    int length = (int) ValueCodec.readLong(in);
    return new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
  }

  private static List<Cell> readCells(
      DataInputStream rows, List<String> columns, List<DataInputStream> values) throws IOException {
    int cellCount = rows.readUnsignedByte();
    List<Cell> cells = new ArrayList<>(cellCount);
    for (int i = 0; i < cellCount; i++) {
      int column = rows.readUnsignedByte();
      DataInputStream in = values.get(column);
      cells.add(new Cell(columns.get(column), ValueCodec.read(in), ValueCodec.read(in)));
    }
    return cells;
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

  /**
   * Collects changes of one table and operation until they fill a block. The values of a column lie
   * together, which takes a third less room: they are alike.
   */
  static final class Builder {
    private static final int FULL = 1 << 19;

    private final String table;
    private final TouchedRows.Operation operation;
    private final List<String> columns;
    private final Lane rows = new Lane();
    private final List<Lane> values;
    private long firstId = Long.MAX_VALUE;
    private long lastId = Long.MIN_VALUE;
    private long previousId;
    private int rowCount;

    Builder(String table, TouchedRows.Operation operation, List<String> columns) {
      this.table = table;
      this.operation = operation;
      this.columns = columns;
      this.values = columns.stream().map(_ -> new Lane()).toList();
    }

    /** Begins a row; exactly {@code cellCount} calls of {@link #cell} follow. */
    void row(long rowId, int cellCount) throws IOException {
      ValueCodec.writeLong(rows.out, rowId - previousId);
      rows.out.writeByte(cellCount);
      previousId = rowId;
      firstId = Math.min(firstId, rowId);
      lastId = Math.max(lastId, rowId);
      rowCount++;
    }

    void cell(int column, @Nullable Object before, @Nullable Object after) throws IOException {
      rows.out.writeByte(column);
      DataOutputStream out = values.get(column).out;
      ValueCodec.write(out, before);
      ValueCodec.write(out, after);
    }

    boolean isFull() {
      return rows.out.size() + values.stream().mapToInt(lane -> lane.out.size()).sum() >= FULL;
    }

    ChangeBlock build() {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      Deflater deflater = new Deflater();
      try (DataOutputStream out =
          new DataOutputStream(new DeflaterOutputStream(compressed, deflater))) {
        out.writeByte(columns.size());
        rows.writeTo(out);
        for (int i = 0; i < columns.size(); i++) {
          out.writeUTF(columns.get(i));
          values.get(i).writeTo(out);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        deflater.end();
      }
      return new ChangeBlock(table, operation, firstId, lastId, rowCount, compressed.toByteArray());
    }
  }

  /** Bytes that belong together. */
  private static final class Lane {
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(raw);

    void writeTo(DataOutputStream target) throws IOException {
      ValueCodec.writeLong(target, raw.size());
      raw.writeTo(target);
    }
  }
}
