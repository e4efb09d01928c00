package app.kith.intake.ui;

/** How far an import is. */
public enum ImportStep {
  /** No file is chosen. */
  CHOOSING,
  /** A file is chosen: it can be looked at, corrected and imported. */
  PLANNING,
  /** The import runs. */
  RUNNING,
  /** The import is done. */
  DONE
}
