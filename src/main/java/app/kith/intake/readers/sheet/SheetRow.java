package app.kith.intake.readers.sheet;

/**
 * One row of a sheet as it stands there.
 *
 * @param number its number, from 1; numbers can be left out where rows are blank
 * @param cells its cells' texts; "" for a blank one
 */
record SheetRow(long number, String[] cells) {
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
