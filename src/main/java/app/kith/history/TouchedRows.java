package app.kith.history;

/**
 * A range of rows in which a change set changed some.
 *
 * @param table the table
 * @param operation what happened to them
 * @param firstId the lowest id
 * @param lastId the highest id
 * @param rowCount how many rows in between were touched
 */
public record TouchedRows(
    String table, Operation operation, long firstId, long lastId, long rowCount) {

  /** One range over two of a table. */
  TouchedRows joined(TouchedRows other) {
    return new TouchedRows(
        table,
        operation,
        Math.min(firstId, other.firstId),
        Math.max(lastId, other.lastId),
        rowCount + other.rowCount);
  }

  /** What happened to a row. */
  public enum Operation {
    INSERTED('I'),
    UPDATED('U'),
    DELETED('D');

    private final char code;

    Operation(char code) {
      this.code = code;
    }

    /** The letter under which it is stored. */
    String code() {
      return String.valueOf(code);
    }

    static Operation of(String code) {
      for (Operation operation : values()) {
        if (operation.code().equals(code)) {
          return operation;
        }
      }
      throw new IllegalArgumentException(code);
    }
  }
}
