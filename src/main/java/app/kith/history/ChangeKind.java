package app.kith.history;

/** What a change set did, in the person's words. */
public enum ChangeKind {
  IMPORT,
  EDIT,
  BULK_EDIT,
  MERGE,
  DELETE,
  NOTE,
  SEGMENT,
  CAMPAIGN,
  SAMPLE,
  UNDO,
  REDO;

  /** True for change sets that take back or repeat another one. */
  public boolean isInverse() {
    return this == UNDO || this == REDO;
  }
}
