package app.kith.history;

import java.util.List;

/**
 * What an undo or redo did.
 *
 * @param changeSetId the change set that it wrote
 * @param restored rows that went back
 * @param conflictCount rows and fields that were left as they are
 * @param conflicts the first thousand of them
 */
public record UndoReport(
    long changeSetId, long restored, long conflictCount, List<UndoConflict> conflicts) {

  /** Copies the conflicts. */
  public UndoReport {
    conflicts = List.copyOf(conflicts);
  }
}
