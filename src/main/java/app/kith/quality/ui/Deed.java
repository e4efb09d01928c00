package app.kith.quality.ui;

/** What can be done for the people behind a figure. */
enum Deed {
  /** Nothing but looking, exporting and opening. */
  NONE,
  /** The proposals are written. */
  REPAIR,
  /** Blanks are filled with what is usual in a group. */
  FILL,
  /** Guesses are taken for true. */
  CONFIRM
}
