package app.kith.intake.readers.card;

import app.kith.intake.readers.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The text of one card or entry, cut out of its file.
 *
 * @param line the line of the file, from 1, on which it begins
 * @param text its lines, each ended by a line feed
 * @param fault why it is no card, or null
 * @param isOpen true for a card whose end is missing
 */
record Block(long line, String text, @Nullable ProblemKind fault, boolean isOpen) {
  /** A whole one. */
  Block(long line, String text, @Nullable ProblemKind fault) {
    this(line, text, fault, false);
  }
}
