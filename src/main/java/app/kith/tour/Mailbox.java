package app.kith.tour;

/** How a mailbox of the tour's server answers. */
enum Mailbox {
  /** Takes the mail over. */
  OPEN,
  /** Is not known: 550 5.1.1. */
  GONE,
  /** Is full for now: 452 4.2.2. */
  FULL,
  /** Takes the mail's text, and the line breaks before an answer. */
  SILENT
}
