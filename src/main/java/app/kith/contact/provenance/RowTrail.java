package app.kith.contact.provenance;

import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.history.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which rows of files imports took what they wrote: each leaves its row's number on the person
 * with whatever it changes, and history keeps the ones before.
 *
 * @param changes what was changed in the person, newest first
 * @param made the row that made the person, 0 for none
 * @param createdBy the change set that made the person
 * @param now the row that an import last changed the person by, 0 for none
 */
record RowTrail(List<FieldChange> changes, int made, long createdBy, int now) {
  private static final String ROW = "changed_row";

  /** The row by which a field of the person was changed, 0 for none. */
  int of(FieldChange given) {
    if (given.changeSet().kind() != ChangeKind.IMPORT) {
      return 0;
    }
    int row = now;
    for (FieldChange change : changes) {
      if (change.equals(given)) {
        break;
      }
      row = change.column().equals(ROW) ? number(change.before()) : row;
    }
    return row;
  }

  /** The row by which a change set changed what hangs on the person; 0 for none or several. */
  int in(ChangeSet changeSet) {
    List<FieldChange> rows =
        changes.stream()
            .filter(it -> it.column().equals(ROW) && it.changeSet().id() == changeSet.id())
            .toList();
    if (rows.isEmpty()) {
      return changeSet.id() == createdBy ? made : 0;
    }
    return rows.size() == 1 && changeSet.id() != createdBy ? number(rows.getFirst().after()) : 0;
  }

  /** A row's number as it is stored; 0 for none. */
  static int number(@Nullable String stored) {
    return stored == null ? 0 : Integer.parseInt(stored);
  }
}
