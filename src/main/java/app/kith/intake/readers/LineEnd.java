package app.kith.intake.readers;

/** How lines end. All three are read alike; the guess is shown, not needed. */
public enum LineEnd {
  /** Unix. */
  LF,
  /** Windows. */
  CRLF,
  /** Classic Macintosh. */
  CR;

  /** The line end of a text's first line, LF if there is none. */
  static LineEnd of(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return LF;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? CRLF : CR;
      }
    }
    return LF;
  }
}
