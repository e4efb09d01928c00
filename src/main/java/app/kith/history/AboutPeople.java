package app.kith.history;

import java.util.Set;

/**
 * The part of a change set that is about some people: they themselves, and what hangs or hung on
 * them.
 *
 * @param people their ids
 * @param after only what happened once this id was drawn
 */
public record AboutPeople(Set<Long> people, long after) {
  /** Copies the ids. */
  public AboutPeople {
    people = Set.copyOf(people);
  }

  boolean takes(TrackedTable table, ChangeBlock.RowChange change) {
    return table == TrackedTable.PERSON
        ? people.contains(change.rowId())
        : change.cells().stream()
            .filter(cell -> table.peopleColumns().contains(cell.column()))
            .anyMatch(cell -> isOne(cell.before()) || isOne(cell.after()));
  }

  private boolean isOne(@org.jspecify.annotations.Nullable Object id) {
    return id != null && people.contains(id);
  }
}
