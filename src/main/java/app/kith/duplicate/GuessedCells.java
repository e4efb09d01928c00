package app.kith.duplicate;

import app.kith.contact.PersonField;
import java.util.HashSet;
import java.util.Set;

/** Which cells of a table of people hold only guesses. */
final class GuessedCells {
  private final Set<Cell> cells = new HashSet<>();

  private record Cell(int row, Object field) {}

  void add(int row, PersonField field) {
    cells.add(new Cell(row, field));
  }

  void add(int row, long ownField) {
    cells.add(new Cell(row, ownField));
  }

  boolean holds(int row, PersonField field) {
    return !cells.isEmpty() && cells.contains(new Cell(row, field));
  }

  boolean holds(int row, long ownField) {
    return !cells.isEmpty() && cells.contains(new Cell(row, ownField));
  }
}
