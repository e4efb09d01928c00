package app.kith.intake.folder;

/** What became of a file. */
public enum Fate {
  /** It was imported. */
  IMPORTED,
  /** A person does not want it. */
  LEFT
}
